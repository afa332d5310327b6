"""nginx as `deploy/nginx/nginx.conf` sets it up, on ports and with a certificate of ours."""

import ipaddress
import os
import shutil
import subprocess
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from .results import ROOT
from .server import NotServed, answers, free_port

DEPLOYED = ROOT / "deploy" / "nginx" / "nginx.conf"
NAME = "portail.example"


class Proxy:
    """One nginx before some hosts of the portal."""

    def __init__(self, folder: Path, hosts: Sequence[int]) -> None:
        self.port, self.plain_port = free_port(), free_port()
        self.folder = folder / f"nginx-{self.port}"
        self.folder.mkdir()
        self.certificate = self.folder / "fullchain.pem"
        certify(self.certificate, self.folder / "privkey.pem")
        self.config = self.folder / "nginx.conf"
        self.config.write_text(configured(self, hosts), encoding="utf-8")
        self.process: subprocess.Popen[bytes] | None = None

    def finding(self) -> str:
        """Return what `nginx -t` has to say against the configuration, empty if nothing."""
        told = subprocess.run(self._command("-t"), capture_output=True, text=True)
        lines = told.stderr.splitlines()
        faults = [one for one in lines if "[emerg]" in one or "[warn]" in one]
        return "\n".join(faults) if told.returncode or faults else ""

    def start(self) -> None:
        """Start it and return once it answers. Raises `NotServed`."""
        self.process = subprocess.Popen(self._command("-g", "daemon off;"))
        deadline = time.monotonic() + 10
        while self.process.poll() is None and time.monotonic() < deadline:
            if answers(self.plain_port):
                return
            time.sleep(0.02)
        raise NotServed(self.finding() or "nginx does not answer")

    def stop(self) -> None:
        """Stop it."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)

    def _command(self, *options: str) -> list[str]:
        # Debian keeps it where only root looks.
        nginx = shutil.which("nginx") or "/usr/sbin/nginx"
        return [nginx, "-p", str(self.folder), "-c", str(self.config), *options]


def configured(proxy: Proxy, hosts: Sequence[int]) -> str:
    """Return the configuration that is deployed, with our hosts, ports and folders in it.

    Raises `ValueError` where it no longer holds what is to be replaced.
    """
    folder = proxy.folder
    user = "user root;\n" if os.geteuid() == 0 else ""
    temporary = "".join(
        f"    {kind}_temp_path {folder / kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    text = user + DEPLOYED.read_text(encoding="utf-8")
    for old, new in (
        ("pid /run/nginx.pid;", f"pid {folder / 'pid'};"),
        ("http {\n", f"http {{\n{temporary}"),
        ("/var/log/nginx/error.log", str(folder / "error.log")),
        (
            "server 127.0.0.1:8000 max_fails=2 fail_timeout=5s;",
            "\n".join(f"server 127.0.0.1:{port} max_fails=2 fail_timeout=5s;" for port in hosts),
        ),
        ("listen 80;", f"listen 127.0.0.1:{proxy.plain_port};"),
        ("        listen [::]:80;\n", ""),
        ("listen 443 ssl", f"listen 127.0.0.1:{proxy.port} ssl"),
        ("        listen [::]:443 ssl http2;\n", ""),
        ("/etc/lcc/tls", str(folder)),
        ("/var/lib/nginx/pages", str(folder / "pages")),
        ("/srv/lcc/portal/deploy/nginx", str(DEPLOYED.parent)),
    ):
        if old not in text:
            raise ValueError(f"{DEPLOYED} holds no {old!r}")
        text = text.replace(old, new)
    return text


def certify(certificate: Path, key_file: Path) -> None:
    """Make a certificate of the portal's name for a day, signed by itself."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    names = [x509.DNSName(NAME), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
