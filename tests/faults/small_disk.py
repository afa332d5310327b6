"""A disk of a few megabytes under a folder, which can be filled and freed. Linux, as root."""

import errno
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from portal.serving.forking import let_go
from tests.trials.databases import server_url

OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
BLOCK = b"\0" * 4096


class SmallDisk:
    """The folder where such a disk is mounted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ballast = folder / "ballast"

    def fill(self) -> None:
        """Leave not a block free."""
        with self.ballast.open("ab", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(BLOCK)
            except OSError as full:
                if full.errno != errno.ENOSPC:
                    raise

    def free(self) -> None:
        """Give the room back."""
        self.ballast.unlink()


@contextmanager
def mounted(folder: Path, megabytes: int) -> Iterator[SmallDisk]:
    """Put a disk of so many megabytes under a folder, with all that lies in it."""
    with tempfile.TemporaryDirectory() as aside:
        shutil.copytree(folder, aside, dirs_exist_ok=True)
        owner = folder.stat()
        options = f"size={megabytes}m,mode=700,uid={owner.st_uid},gid={owner.st_gid}"
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
        try:
            shutil.copytree(aside, folder, dirs_exist_ok=True)
            yield SmallDisk(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


@contextmanager
def tablespace(database: str, megabytes: int) -> Iterator[SmallDisk]:
    """Move a PostgreSQL database of this machine onto such a disk, and back at the end."""
    folder = Path(tempfile.mkdtemp(prefix="lcc-tablespace-"))
    name = f"lcc_trial_{os.getpid()}"
    space, moved = sql.Identifier(name), sql.Identifier(database)
    move = sql.SQL("ALTER DATABASE {} SET TABLESPACE {}")
    try:
        shutil.chown(folder, "postgres", "postgres")
        with (
            mounted(folder, megabytes) as disk,
            psycopg.connect(server_url(), autocommit=True) as server,
        ):
            server.execute(sql.SQL("CREATE TABLESPACE {} LOCATION {}").format(space, str(folder)))
            try:
                server.execute(move.format(moved, space))
                yield disk
            finally:
                disk.ballast.unlink(missing_ok=True)
                let_go()
                server.execute(OTHERS, [database])
                server.execute(move.format(moved, sql.Identifier("pg_default")))
                server.execute(sql.SQL("DROP TABLESPACE {}").format(space))
    finally:
        shutil.rmtree(folder)
