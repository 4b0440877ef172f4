"""`reader pack …`: build a signed pack of articles, install it, look at it, and go back."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.arguments import Asked, BadCommandLine, did_you_mean, shown
from reader.commands.progress_bar import ProgressBar
from reader.errors import PackRefused
from reader.options import Options
from reader.staff.packs import keys, releases
from reader.staff.packs.releases import Release

_MOST_NAMES = 20
# Action → what it takes, and its own options.
_ACTIONS = {
    "build": ("DIR", {"--out", "--key", "--name", "--number"}),
    "install": ("FILE", {"--key-trusted", "--yes"}),
    "show": ("FILE", {"--json"}),
    "list": ("", {"--json"}),
    "rollback": ("", set()),
    "key": ("", {"--out"}),
}
_OWN = set().union(*(own for _, own in _ACTIONS.values()))


def run(options: Options, asked: Asked) -> int:
    """Do the action that is named first. 1 when a pack that is shown is not trusted."""
    action, *names = asked.names
    if action not in _ACTIONS:
        raise BadCommandLine(f'"reader pack" cannot do "{shown(action)}".', did_you_mean(action, _ACTIONS)
                             or f"It can do: {', '.join(_ACTIONS)}.")
    takes, own = _ACTIONS[action]
    for option in asked.values:
        if option in _OWN - own:
            raise BadCommandLine(f'"{option}" does not belong to "reader pack {action}".')
    if len(names) != bool(takes):
        wanted = f"needs one {takes}" if takes else "takes no names"
        raise BadCommandLine(f'"reader pack {action}" {wanted}.', 'See "reader pack --help".')
    return {"build": _build, "install": _install, "show": _show, "list": _list, "rollback": _roll_back,
            "key": _key}[action](options, asked, *names)


def _build(options: Options, asked: Asked, folder: str) -> int:
    from reader.staff.packs.build import build
    from reader.staff.packs.versions import keep_version, next_version

    if not asked.has("--out"):
        raise BadCommandLine('"reader pack build" needs --out.', "Name the file to write: --out clinic.readerpack.")
    out = _path(asked.values["--out"])
    key_file = _path(asked.values["--key"]) if asked.has("--key") else options.config_dir / keys.PRIVATE_NAME
    if not asked.has("--key") and not key_file.exists():
        raise PackRefused("There is no key to sign the pack with.",
                          'Make one with "reader pack key", or name yours with --key.')
    key = keys.read_private(key_file)
    number = _number(asked)
    if not number:
        here = releases.standing(options.data_dir)
        own = here.current is not None and key.public in keys.trusted_keys(options.data_dir)
        number = next_version(key.public, key_file, out, here.highest if own else 0)
    bar = ProgressBar()
    try:
        manifest, left_out = build(_path(folder), out, key, number, name=asked.values.get("--name", ""),
                                   on_progress=bar.show)
    finally:
        bar.clear()
    print(f"{out.name}: {_described(manifest.name, manifest.version, manifest.day, manifest.code)}")
    print(f"{_count(len(manifest.articles), 'article')}, {_count(len(manifest.files), 'file')}, "
          f"{_megabytes(manifest.total_bytes)}. Signed by the key {key.public.code}.")
    for reason in dict.fromkeys(reason for _, reason in left_out):
        paths = [shown(path) for path, why in left_out if why == reason]
        print(f"Left out {_count(len(paths), 'file')}, because each {reason}:")
        _print_names(paths)
    if not keep_version(key_file, manifest.version):
        _note(f"The version could not be kept beside the key. Build the next pack with --number {number + 1}.")
    if keys.is_open_to_others(key_file):
        _note(f"Other people on this computer may read {key_file}. Let only its owner read it.")
    return 0


def _install(options: Options, asked: Asked, name: str) -> int:
    from reader.staff.packs.changes import what_changes
    from reader.staff.packs.install import check_version, install
    from reader.staff.packs.verify import checked_pack

    trusted = keys.trusted_keys(options.data_dir)
    new_key = keys.read_public(_text_or_path(asked.values["--key-trusted"])) if asked.has("--key-trusted") else None
    bar = ProgressBar()
    try:
        with checked_pack(_path(name), (*trusted, new_key) if new_key else trusted, bar.show) as pack:
            bar.clear()
            manifest = pack.manifest
            now = releases.standing(options.data_dir)
            check_version(manifest, now)
            described = _described(manifest.name, manifest.version, manifest.day, manifest.code)
            if now.current is not None and now.current.version == manifest.version:
                print(f"Installed already: {described}")
            else:
                print(described)
                changes = what_changes(pack, now.current.content if now.current else None)
                for what, titles in (("Added", changes.added), ("Changed", changes.changed),
                                     ("Removed", changes.removed)):
                    if titles:
                        print(f"{what} {len(titles)}:")
                        _print_names(titles)
                if changes.others:
                    print(f"{_count(changes.others, 'picture or table', 'pictures or tables')} "
                          f"{'is' if changes.others == 1 else 'are'} new, changed or gone.")
                if not changes:
                    print("The articles are the same as before.")
                if not asked.has("--yes") and not _agreed():
                    print("Nothing was changed.")
                    return 0
                install(pack, options.data_dir, bar.show)
                bar.clear()
                print("Installed.")
    finally:
        bar.clear()
    if new_key and new_key not in trusted:
        keys.trust(options.data_dir, new_key)
        print(f"From now on, packs signed by the key {new_key.code} are accepted here.")
    return 0


def _show(options: Options, asked: Asked, name: str) -> int:
    from dataclasses import asdict

    from reader.staff.packs.verify import checked_pack, read_head

    file = _path(name)
    bar = ProgressBar()
    try:
        signer = read_head(file).signature.key
        with checked_pack(file, (signer,), bar.show) as pack:
            manifest = pack.manifest
    finally:
        bar.clear()
    trusted = signer in keys.trusted_keys(options.data_dir)
    if asked.has("--json"):
        print(json.dumps({
            "name": manifest.name, "version": manifest.version, "made": manifest.made, "fingerprint": manifest.code,
            "key": signer.code, "trusted": trusted, "articles": len(manifest.articles),
            "files": [asdict(packed) for packed in manifest.files],
        }, ensure_ascii=False, indent=1))
    else:
        print(_described(manifest.name, manifest.version, manifest.day, manifest.code))
        print(f"{_count(len(manifest.articles), 'article')}, {_count(len(manifest.files), 'file')}, "
              f"{_megabytes(manifest.total_bytes)}. Everything in it is as it was signed.")
        whose = "this computer trusts" if trusted else "this computer does not trust"
        print(f"Signed by the key {signer.code}, which {whose}.")
        if not trusted:
            print(f"Its whole code, to compare with your clinic's: {signer.long_code}")
    return 0 if trusted else 1


def _list(options: Options, asked: Asked) -> int:
    now = releases.standing(options.data_dir)
    trusted = keys.trusted_keys(options.data_dir)
    if asked.has("--json"):
        print(json.dumps({
            "installed": _as_json(now.current), "previous": _as_json(now.previous),
            "trusted_keys": [key.code for key in trusted],
        }, ensure_ascii=False, indent=1))
        return 0
    for what, release in (("Installed", now.current), ("Before", now.previous)):
        if release:
            print(f"{what}: {_described(release.name, release.version, release.day, release.code)}")
    if not now.current:
        print("No pack is installed.")
    if trusted:
        print(f"Trusted {'key' if len(trusted) == 1 else 'keys'}: {', '.join(key.code for key in trusted)}, "
              f"in {keys.trusted_file(options.data_dir)}")
    return 0


def _roll_back(options: Options, asked: Asked) -> int:
    release = releases.roll_back(options.data_dir)
    print(f"Back to {_described(release.name, release.version, release.day, release.code)}")
    print("The same command brings the other one again.")
    return 0


def _key(options: Options, asked: Asked) -> int:
    file = _path(asked.values["--out"]) if asked.has("--out") else options.config_dir / keys.PRIVATE_NAME
    public = keys.make_pair(file)
    print(f"Made the key {public.code}.")
    print(f"To compare with what a kiosk shows when it is asked to trust this key: {public.long_code}")
    print(f"Keep secret, and keep a copy in a safe place: {file}")
    print("  Whoever has this file can put any text on your kiosks. Without it you need a new key on every kiosk.")
    print(f"Copy to every kiosk: {keys.public_file_of(file)}")
    print("  There, install your first pack with: reader pack install clinic.readerpack --key-trusted "
          f"{keys.public_file_of(file).name}")
    return 0


def _agreed() -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise BadCommandLine("Without a terminal nobody can be asked.", "Add --yes to install the pack.")
    try:
        return input("Install it? [y/N] ").strip().casefold() in ("y", "yes")
    except EOFError:
        return False


def _number(asked: Asked) -> int:
    """The version that was asked for; 0 when none was."""
    if not asked.has("--number"):
        return 0
    from reader.staff.packs.limits import VERSION

    text = asked.values["--number"]
    if not text.isascii() or not text.isdigit() or len(text) > 20 or not 1 <= int(text) <= VERSION:
        raise BadCommandLine(f'The version cannot be "{shown(text)}".', f"It is a number from 1 to {VERSION}.")
    return int(text)


def _described(name: str, version: int, day: str, code: str) -> str:
    return f"“{shown(name)}”, version {version} of {day}, fingerprint {code}"


def _as_json(release: Release | None) -> dict[str, object] | None:
    if release is None:
        return None
    return {"name": release.name, "version": release.version, "made": release.made, "fingerprint": release.code,
            "content": str(release.content)}


def _print_names(names: Sequence[str]) -> None:
    """One a line: titles hold commas."""
    for name in names[:_MOST_NAMES]:
        print(f"  {name}")
    if len(names) > _MOST_NAMES:
        print(f"  and {len(names) - _MOST_NAMES} more")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _megabytes(size: int) -> str:
    return f"{max(0.1, size / 1_000_000):,.1f} MB"


def _path(name: str) -> Path:
    return Path(os.path.abspath(os.path.expanduser(name)))


def _text_or_path(value: str) -> str:
    """What --key-trusted names: the text of a key as it is, else the whole path of a file."""
    return value if value.startswith("reader-") and not os.path.exists(value) else str(_path(value))


def _note(sentence: str) -> None:
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
