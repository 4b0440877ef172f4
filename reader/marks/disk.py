"""What the disk under a folder is like, and why it did not take something. Only asks; writes nothing."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
from pathlib import Path

from reader.marks.condition import WhyMemory

# Names of Linux's mount table for disks that are in another computer. A FUSE disk may be anything: only those that
# are known to be elsewhere are named.
_NETWORK = {
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs", "lustre", "gpfs", "ocfs2",
    "davfs", "coda", "beegfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.s3fs",
    "fuse.glusterfs", "fuse.curlftpfs", "fuse.smbnetfs", "fuse.google-drive-ocamlfuse", "fuse.onedriver",
}
_DRIVE_REMOTE = 4  # GetDriveTypeW


def is_network(folder: Path, mounts: Path = Path("/proc/self/mounts")) -> bool:
    """Whether `folder` is on a disk in another computer. False where it cannot be found out."""
    if sys.platform == "win32":
        return _is_remote_drive(folder)
    try:
        table = mounts.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    real = os.path.realpath(folder)
    best, kind = "", ""
    for line in table.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = _unescaped(fields[1])
        # The last of several at the same point is the one that is seen.
        if (real == point or real.startswith(point.rstrip("/") + "/")) and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind in _NETWORK


def why_in_memory(error: Exception, path: Path) -> WhyMemory:
    """Why the file could not be opened for writing."""
    code = _number(error)
    if _is_full(error):
        return WhyMemory.FULL
    if isinstance(error, sqlite3.Error) and code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return WhyMemory.BUSY
    if isinstance(error, OSError) and code in (errno.EACCES, errno.EPERM, errno.EROFS):
        return WhyMemory.READ_ONLY
    if isinstance(error, sqlite3.Error) and code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return WhyMemory.READ_ONLY
    if not path.parent.is_dir():
        return WhyMemory.MISSING
    if has_no_room(path.parent):
        return WhyMemory.FULL
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        return WhyMemory.READ_ONLY
    return WhyMemory.DISK


def why_not_written(error: Exception) -> tuple[str, str]:
    """A sentence and a hint for a person whose change was not made."""
    code = _number(error)
    if _is_full(error):
        return (
            "There is no room left on this computer, so this was not saved.",
            "Make some room and try again. What you saved before is safe, and you can go on reading.",
        )
    if isinstance(error, sqlite3.Error) and code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return (
            "Another Reader is just saving, so this was not saved.",
            "Try again in a moment. You can go on reading.",
        )
    return (
        "This could not be saved on this computer.",
        "Check that the disk is not full and that you may write there. You can go on reading.",
    )


def has_no_room(folder: Path) -> bool:
    """Whether not even a small file fits. False where it cannot be found out."""
    import shutil

    try:
        return shutil.disk_usage(folder).free < 65536
    except OSError:
        return False


def _is_full(error: Exception) -> bool:
    code = _number(error)
    if isinstance(error, sqlite3.Error):
        return code == sqlite3.SQLITE_FULL
    return isinstance(error, OSError) and code in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def _number(error: Exception) -> int:
    if isinstance(error, sqlite3.Error):
        return (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    return getattr(error, "errno", 0) or 0


def _unescaped(field: str) -> str:
    r"""The mount table writes a space as \040."""
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        field = field.replace(code, character)
    return field


def _is_remote_drive(folder: Path) -> bool:
    import ctypes

    real = os.path.realpath(folder)
    if real.startswith("\\\\") and not real.startswith("\\\\?\\"):
        return True
    drive = os.path.splitdrive(real)[0] + "\\"
    try:
        return ctypes.windll.kernel32.GetDriveTypeW(drive) == _DRIVE_REMOTE  # type: ignore[attr-defined]
    except (OSError, AttributeError):
        return False
