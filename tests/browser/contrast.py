"""Whether text can be told from what is behind it."""

from __future__ import annotations

from playwright.sync_api import Page

_LOW_CONTRAST = """() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (value) => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const behind = (element) => {
    for (; element; element = element.parentElement) {
      const color = channels(getComputedStyle(element).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const faults = [];
  for (const element of document.querySelectorAll("h1, h2, p, b, label, button:enabled, input")) {
    if (!element.checkVisibility()) continue;
    const both = [channels(getComputedStyle(element).color), behind(element)].map(luminance).sort((a, b) => b - a);
    const ratio = (both[0] + 0.05) / (both[1] + 0.05);
    if (ratio < 4.5) faults.push(`${element.textContent} ${ratio.toFixed(2)}`);
  }
  return faults;
}"""


def low_contrast(page: Page) -> list[str]:
    """The texts on the page that have less than WCAG 2.2 asks for, level AA, with the ratio they have."""
    faults: list[str] = page.evaluate(_LOW_CONTRAST)
    return faults
