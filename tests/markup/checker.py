"""The Nu checker, over pages as they leave the portal. Needs Java, and `make tools`."""

import json
import shutil
import subprocess
from pathlib import Path

JAR = Path(__file__).parents[1] / "lighthouse/node_modules/vnu-jar/build/dist/vnu.jar"


def errors(folder: Path) -> list[str]:
    """Check every page in a folder, in one go; return what is wrong, by file and line."""
    java = shutil.which("java")
    assert java and JAR.exists(), "Java and `make tools` are needed"
    done = subprocess.run(
        [java, "-Xss1m", "-jar", str(JAR), "--skip-non-html", "--format", "json", str(folder)],
        capture_output=True,
        text=True,
    )
    told = json.loads(done.stderr or done.stdout)["messages"]
    return sorted({sentence(one) for one in told if one["type"] == "error"})


def sentence(message: dict[str, str]) -> str:
    """Return one finding as a line."""
    file = message["url"].rpartition("/")[2]
    return (
        f"{file}:{message.get('lastLine', '?')} {message['message']} {message.get('extract', '')!r}"
    )
