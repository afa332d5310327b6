"""What programs get from the addresses of a commune's dossiers, by the token that they send.

Whoever sends no token that stands gets 401; one of too small a scope 403, which tells of the
token and not of the dossier; one of another commune 404. A body that lacks what every one must
have is told before anything is looked for: 422, be the dossier whose it may.
"""

from dataclasses import dataclass

NO_TOKEN, TOO_SMALL, NOT_THERE, INCOMPLETE = "401", "403", "404", "422"
# From the least to the most.
SCOPES = ("read", "fill", "submit")
BEARERS = ("nobody", "member", "late", "forged", "neighbour", *SCOPES)
FORGED = f"lcc_{'0' * 12}_{'A' * 43}"


@dataclass(frozen=True)
class Call:
    """An address, its method, the scope that it needs, and what a token of that scope gets.

    `given` comes of an empty body: an error of the request where something is needed.
    """

    name: str
    method: str
    path: str
    needs: str
    given: str

    def answer(self, bearer: str) -> str:
        """Return what a program gets; `neighbour` holds a token of theirs that may do all."""
        if bearer in ("nobody", "member", "late", "forged"):
            return NO_TOKEN
        if bearer == "neighbour":
            return NOT_THERE if "{" in self.path and self.given != INCOMPLETE else self.given
        small = SCOPES.index(bearer) < SCOPES.index(self.needs)
        return TOO_SMALL if small else self.given


CALLS = (
    Call("listing", "GET", "/api/dossiers", "read", "200"),
    Call("start", "POST", "/api/dossiers", "fill", "422"),
    Call("read", "GET", "/api/dossiers/{draft}", "read", "200"),
    Call("read", "GET", "/api/dossiers/{draft}/answers", "read", "200"),
    Call("save", "PATCH", "/api/dossiers/{draft}/answers", "fill", "428"),
    Call("missing", "GET", "/api/dossiers/{draft}/missing", "read", "200"),
    Call("send", "POST", "/api/dossiers/{draft}/deposits", "submit", "422"),
    Call("receipt", "GET", "/api/dossiers/{sent}/deposits/1/receipt", "read", "200"),
    Call("files", "GET", "/api/dossiers/{draft}/files", "read", "200"),
    Call("attach", "POST", "/api/dossiers/{draft}/questions/{question_code}/files", "fill", "422"),
    Call("remove", "DELETE", "/api/dossiers/{draft}/files/{paper}", "fill", "204"),
)
# What everyone may read of the label, without a token.
PUBLIC = """
calls call form version regions provinces search commune sessions conventions convention
statistics api-root
"""
