"""People: communes sign in with a one-time code, staff with a password."""

from .env import env

ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # the code itself proves the address
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "dashed": False, "length": 6}
ACCOUNT_FORMS = {
    "request_login_code": "accounts.forms.EmailForm",
    "confirm_login_code": "accounts.forms.CodeForm",
}
ACCOUNT_RATE_LIMITS = {
    "request_login_code": "20/m/ip",
    # An address asked for from one place, and from a browser that has signed in with it before.
    "login_code_from_here": "5/5m/key",
    # The same address, asked for from anywhere by browsers that never signed in with it.
    "login_code_from_anywhere": "30/h/key",
    # Wrong passwords of staff: from one place for all addresses, for one address from everywhere.
    "staff_password_failed": "60/h/ip,100/d/key",
    # Codes of a second factor, for one person.
    "second_factor": "5/15m/key,30/d/key",
}
ACCOUNT_SESSION_REMEMBER = True
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "dossiers:list"

# Whether staff hold a second factor before the administration answers. A public host refuses to
# start without; the demonstration leaves it off unless it is told to ask.
STAFF_SECOND_FACTOR = env.bool("STAFF_SECOND_FACTOR", default=True)
MFA_ADAPTER = "accounts.second_factor.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1  # steps of 30 seconds: clocks of telephones are not all right
MFA_RECOVERY_CODES_SHOW_ONCE = True
