"""A person at a screen without a mouse: presses keys, reads window titles, waits until nothing moves, takes pictures."""
import os
import re
import subprocess
import time

# Two pictures that differ by fewer bits show the same: a blinking caret is that small, a moved focus ring is not.
CARET = 2_500 * (int(os.environ.get("DRIVE_SCALE", "100")) / 100) ** 2
# What moves all that stands below it, as a notice does.
MUCH = 100 * CARET
CALM_SECONDS = 0.8
BETWEEN_LOOKS = 0.1


class Impatience(Exception):
    """Something did not happen within its time."""


def wait_for(what, seconds, condition):
    """The first true answer of the condition; it is asked again and again."""
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Impatience(f"{what} did not happen within {seconds} seconds")
        time.sleep(BETWEEN_LOOKS)


class Screen:
    """The display DISPLAY with the program on it."""

    def __init__(self, folder, process):
        self._folder = folder
        self._process = process
        self._pictures = 0
        self.presses = 0

    def follow(self, process):
        """The program was started again."""
        self._process = process

    def press(self, *keys):
        """Presses keys one after the other; what they do may still be under way afterwards."""
        self.presses += len(keys)
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "60", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "40", text], check=True)

    def titles(self):
        self._complain_if_ended()
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"],
                               capture_output=True, text=True, check=False)
        return found.stdout.splitlines()

    def shows(self, title):
        return any(re.fullmatch(title, shown) for shown in self.titles())

    def wait_for_window(self, title, seconds=60):
        wait_for(f"a window “{title}”", seconds, lambda: self.shows(title))
        self.wait_until_calm()

    def wait_for_foreign_window(self, title):
        """A window of the desktop's own, which gets the keys from a window manager; there is none here."""
        self.wait_for_window(title)
        subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title, "windowfocus", "--sync"], check=True)

    def wait_until_closed(self, title, seconds=60):
        wait_for(f"the end of the window “{title}”", seconds, lambda: not self.shows(title))
        self.wait_until_calm()

    def look(self):
        shown = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], capture_output=True, check=True)
        return int.from_bytes(shown.stdout, "big")

    def wait_until_calm(self, seconds=60):
        """Waits until the screen has shown the same for a while, and answers what it shows."""
        shown, since = self.look(), time.monotonic()
        end = since + seconds
        while time.monotonic() - since < CALM_SECONDS:
            time.sleep(BETWEEN_LOOKS)
            now = self.look()
            if differ(shown, now):
                shown, since = now, time.monotonic()
                if since > end:
                    raise Impatience(f"the screen did not come to rest within {seconds} seconds")
        self._complain_if_ended()
        return shown

    def wait_for_change(self, before, seconds=30, more_than=CARET):
        """Waits until the screen shows something else than before, and is at rest."""
        wait_for("a change on the screen", seconds, lambda: differ(before, self.look(), more_than))
        return self.wait_until_calm()

    def does_something(self, action):
        """Does something that must be seen."""
        before = self.wait_until_calm()
        action()
        return self.wait_for_change(before)

    def picture(self, name):
        """Leaves a numbered picture and answers its file."""
        self._pictures += 1
        file = os.path.join(self._folder, f"{self._pictures:02d}-{name}.png")
        subprocess.run(["import", "-window", "root", file], check=True)
        return file

    def _complain_if_ended(self):
        try:
            os.kill(self._process, 0)
        except ProcessLookupError:
            raise Impatience("the program has ended") from None


def differ(one, other, more_than=CARET):
    return (one ^ other).bit_count() > more_than
