"""Runs the program under test, each time in a working folder of its own."""
import json
import pathlib
import shutil
import subprocess
import tempfile

TODAY = "2026-02-01"


class Run:
    def __init__(self, done):
        self.status, self.out, self.errors = done.returncode, done.stdout, done.stderr

    def diagnostics(self):
        """The messages of a run with --diagnostics json."""
        start = self.errors.find("[")
        return json.JSONDecoder().raw_decode(self.errors[start:])[0] if start >= 0 else []


class Program:
    def __init__(self, path, source):
        self.path, self.source = pathlib.Path(path).resolve(), pathlib.Path(source).resolve()

    def run(self, folder, *arguments):
        return Run(subprocess.run([self.path, *map(str, arguments)], cwd=folder, capture_output=True, text=True,
                                  timeout=300, check=False))

    def build(self, folder, *arguments, output="output"):
        return self.run(folder, "build", "content", "-o", output, "--theme", self.source / "themes/agora", "--at", TODAY,
                        "--lang", "en", *arguments)

    def check(self, folder, *arguments, today=TODAY):
        return self.run(folder, "check", "content", "--theme", self.source / "themes/agora", "--at", today, "--lang",
                        "en", *arguments)


def working_folder(source, backwards=False, root=None):
    """A temporary folder with a copy of content/. `backwards`: its files are made in the opposite order, so that a file
    system that lists them by age lists them differently."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="mandature-", dir=root))
    files = sorted((p for p in (pathlib.Path(source) / "content").rglob("*") if p.is_file()), reverse=backwards)
    for path in files:
        copy = folder / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return folder
