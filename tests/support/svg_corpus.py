"""Drawings that hang, fill the memory, read files or fetch something where a program takes SVG (T15)."""

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">'
SQUARE = '<rect width="90" height="90"'


def files() -> dict[str, bytes]:
    """Return each drawing by its name."""
    found = {name: f"{HEAD}{text}</svg>" for name, text in {**_repeated(), **_referring(), **_large()}.items()}
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    found["svg_lol"] = f'<!DOCTYPE svg [<!ENTITY a0 "lol">{entities}]>{HEAD}<text>&a9;</text></svg>'
    found["svg_xxe"] = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{HEAD}<text>&x;</text></svg>'
    found["svg_8k"] = '<svg xmlns="http://www.w3.org/2000/svg" width="8000" height="8000"/>'
    found["svg_huge"] = '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"/>'
    found["svg_neg"] = '<svg xmlns="http://www.w3.org/2000/svg" width="-5" height="-5"/>'
    found["svg_declared"] = f'<?xml version="1.0"?>{" " * 5000}{HEAD}</svg>'
    return {name: text.encode() for name, text in found.items()}


def _repeated() -> dict[str, str]:
    """Return those that refer to themselves, or to more of each other with each level."""
    uses = {n: f'<use href="#l{n - 1}"/>' * 10 for n in range(1, 10)}
    levels = (f'<g id="l{n}">{inside}</g>' for n, inside in uses.items())
    use = f'<g id="l0">{SQUARE}/></g>{"".join(levels)}<use href="#l9"/>'
    nested = "<g>" * 100_000
    return {
        "svg_use_exp": use,
        "svg_use_self": '<g id="a"><use xlink:href="#a"/></g>',
        "svg_use_mutual": '<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>',
        "svg_nest_100k": nested + "</g>" * 100_000,
        "svg_nest_2000": "<g>" * 2000 + "</g>" * 2000,
        "svg_pattern_self": f'<pattern id="p" width="9" height="9">{SQUARE} fill="url(#p)"/></pattern>'
        f'{SQUARE} fill="url(#p)"/>',
        "svg_pattern_mutual": f'<pattern id="p" width="9" height="9">{SQUARE} fill="url(#q)"/></pattern>'
        f'<pattern id="q" width="9" height="9">{SQUARE} fill="url(#p)"/></pattern>{SQUARE} fill="url(#p)"/>',
        "svg_pattern_tiny": f'<pattern id="p" width="1e-9" height="1e-9"/>{SQUARE} fill="url(#p)"/>',
        "svg_pattern_big": f'<pattern id="p" width="1e9" height="1e9"/>{SQUARE} fill="url(#p)"/>',
        "svg_marker_self": '<marker id="m"><path d="M0 0h9" marker-end="url(#m)"/></marker>'
        '<path d="M0 0h9" marker-end="url(#m)"/>',
        "svg_mask_self": f'<mask id="m">{SQUARE} mask="url(#m)"/></mask>{SQUARE} mask="url(#m)"/>',
    }


def _referring() -> dict[str, str]:
    """Return those that want something from outside, or to do something."""
    sources = {
        "svg_image_abs": "/etc/passwd",
        "svg_image_rel": "../canary.png",
        "svg_image_file": "file:///etc/passwd",
        "svg_image_http": "http://127.0.0.1:9/x.png",
        "svg_image_dev": "/dev/zero",
        "svg_image_selfref": "svg_image_selfref.svg",
    }
    images = {name: f'<image width="9" height="9" xlink:href="{source}"/>' for name, source in sources.items()}
    return images | {
        "svg_css_import": '<style>@import url("file:///etc/passwd");</style>',
        "svg_script": "<script>while(true){}</script>",
        "svg_anim": f'{SQUARE}><animate attributeName="x" dur="0.001s" repeatCount="indefinite"/></rect>',
    }


def _large() -> dict[str, str]:
    """Return those with much to draw."""
    return {
        "svg_filter_huge": f'<filter id="f" width="1e6" height="1e6"/>{SQUARE} filter="url(#f)"/>',
        "svg_filter_blur": f'<filter id="f"><feGaussianBlur stdDeviation="1e6"/></filter>{SQUARE} filter="url(#f)"/>',
        "svg_dash": '<path d="M0 0H1e9" stroke="red" stroke-dasharray="0.0001"/>',
        "svg_path_big": f'<path d="M0 0{"l1 1" * 200_000}"/>',
        "svg_style_big": f"<style>{'a{b:c}' * 150_000}</style>",
        "svg_text_big": f"<text>{'a' * 900_000}</text>",
    }
