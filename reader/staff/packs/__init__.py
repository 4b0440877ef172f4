"""A clinic's articles as one signed file: built on one computer, checked and installed on many, without a network.

A pack is a zip that any zip program opens: `manifest.json`, `manifest.sig`, then the files under `content/`, none of
them compressed. The signature covers the manifest, the manifest names every file with its size and SHA-256, and
from the manifest every other byte of the zip follows; so there is nothing in a pack that was not signed.

Installed packs lie in the data folder:

    packs/current              a small text file that names the release in use and the one before; replaced in one step
    packs/releases/<id>/       manifest.json, manifest.sig, content/; never changed once it has its name
    packs/trusted_keys.txt     public keys, one a line
    packs/lock                 held while something changes

For the app:

    releases.content_folder_of(data_dir) -> Path | None      the folder of articles to read; resolve it once a load
    releases.installed(data_dir) -> Release | None           its name, version, day and fingerprint; cheap
    releases.previous(data_dir) -> Release | None            what `roll_back` would go to
    releases.damage(release) -> tuple[str, ...]              files that are not as they were installed; reads all
    releases.roll_back(data_dir) -> Release
    fingerprint.fingerprint(folder) -> Fingerprint           code and day of any folder of articles
    fingerprint.fingerprint_of_shown(roots) -> Fingerprint   code and day of all that readers see
    verify.checked_pack(file, trusted) -> CheckedPack        a context manager; raises PackRefused
    changes.what_changes(pack, current) -> Changes           titles that are added, changed, removed
    install.check_version(pack.manifest, releases.standing(data_dir))     before asking; raises PackRefused
    install.install(pack, data_dir) -> Release               of a checked pack
    install.install_file(file, data_dir) -> Release          all of it, without a question
    keys.trusted_keys(data_dir), keys.trust(data_dir, key)   which clinic this computer listens to

Everything here raises `ReaderError`s (`PackRefused`, `CannotSave`) with one sentence and a hint. `releases` and
`fingerprint` load neither the signature library nor a converter, so the start of the app may use them.
"""
