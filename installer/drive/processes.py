"""Starts what a drive of synchronisation needs as processes of their own: the systems, the program, and its commands."""
import json
import os
import subprocess

LINKWRIGHT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "linkwright")
MAPPINGS = "../../src/main/resources/dev/linkwright/config"


class Systems:
    """A made-up CRM and a made-up Business Central, as anybody can start them."""

    def __init__(self, folder):
        self.folder = folder
        self._process = subprocess.Popen([LINKWRIGHT, "sandbox", "--folder", folder], stdout=subprocess.PIPE, text=True)
        self.told = {}
        for line in self._process.stdout:
            name, value = line.rstrip("\n").split("=", 1)
            self.told.setdefault(name, value)
            if name == "erp-application-secret":
                break

    def stop(self):
        stop(self._process)


class Program:
    """Linkwright with a window, which may be started several times on the same data."""

    def __init__(self, folder, systems, erp_options):
        self._folder = folder
        self._profile = os.path.join(folder, "profile.json")
        self.data = os.path.join(folder, "profile")
        self._options = ["--profile", self._profile, "--profile-folder", self.data, "--crm", systems.told["crm"],
                         "--crm-user", systems.told["crm-user"], "--crm-password-file",
                         secret(folder, "crm-password", systems.told["crm-password"]), *erp_options]
        self._process = None
        self.pid = 0

    def start(self, connector, minutes):
        """Opens the window, with a profile by which this account synchronises every so many minutes."""
        with open(os.path.join(os.path.dirname(__file__), MAPPINGS, f"{connector}.json"), encoding="utf-8") as file:
            profile = json.load(file)
        profile["automatic"] = {"account": "ingrid", "minutes": minutes}
        with open(self._profile, "w", encoding="utf-8") as file:
            json.dump(profile, file)
        with open(os.path.join(self._folder, "program.log"), "a", encoding="utf-8") as log:
            # There is no desktop that would keep how its file window was left.
            self._process = subprocess.Popen([LINKWRIGHT, *self._options], stdout=log, stderr=log,
                                             env={**os.environ, "GSETTINGS_BACKEND": "memory"})
        self.pid = self._process.pid

    def kill(self):
        """Gives it no time to end in order."""
        self._process.kill()
        self._process.wait()

    def stop(self):
        if self._process:
            stop(self._process)

    def sync(self, *options):
        """What `linkwright sync` on the data of the window says, and its exit code."""
        ended = subprocess.run([LINKWRIGHT, "sync", "--profile-folder", self.data, *options], capture_output=True,
                               text=True, check=False)
        return ended.stdout, ended.returncode


def secret(folder, name, value):
    """The file that a secret was written into."""
    file = os.path.join(folder, name)
    with open(file, "w", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)) as out:
        out.write(value + "\n")
    return file


def stop(process):
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
