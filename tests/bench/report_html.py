"""The record as one HTML page, for a program that prints pages: the same words, tables, figures and fonts."""

from collections.abc import Iterator
from html import escape

from kompas.paths import asset
from kompas.record.blocks import (
    Aside,
    Band,
    Block,
    Bullets,
    Chapter,
    Figure,
    Heading,
    Masthead,
    Outline,
    Paragraph,
    Table,
    Title,
)
from kompas.record.svg import svg

STYLE = """
@page { size: A4; margin: 27mm 16mm 18mm 64mm; @bottom-right { content: counter(page) " / " counter(pages) } }
body { font: 10.5pt/15.4pt Inter; } h1 { font-size: 50pt; line-height: 1 } h2 { break-before: page; font-size: 30pt }
table { width: 100%; border-collapse: collapse } td, th { border-top: .75pt solid #888; text-align: left }
svg, figure { width: 100%; margin: 0 } aside { font-size: 9pt; float: left; margin-left: -48mm; width: 43mm }
section { background: #ffd23c }
"""


def page(outline: Outline) -> str:
    """Return the whole page."""
    face = "".join(
        f"@font-face {{ font-family: Inter; font-weight: {weight}; "
        f"src: url('{asset('fonts', f'Inter-{name}.ttf').as_uri()}') }}"
        for name, weight in (("Regular", 400), ("SemiBold", 600))
    )
    body = "\n".join(line for block in outline.blocks for line in _told(block))
    head = f"<meta charset='utf-8'><title>{escape(outline.title)}</title><style>{face}{STYLE}</style>"
    return f"<!doctype html><html lang='{outline.language}'><head>{head}</head><body>{body}</body></html>"


def _told(block: Block) -> Iterator[str]:  # noqa: C901 - one line a kind
    match block:
        case Masthead():
            yield f"<p>{escape(block.name)} {escape(block.kind)}</p>"
        case Title():
            yield f"<h1>{escape(block.text)}</h1>"
        case Chapter():
            yield f"<h2>{escape(block.text)}</h2>"
        case Heading():
            yield f"<h{block.level}>{escape(block.text)}</h{block.level}>"
        case Paragraph():
            yield f"<p>{escape(block.text)}</p>"
        case Bullets():
            yield _list(block.items)
        case Aside():
            yield f"<aside><b>{escape(block.label)}</b><br>{'<br>'.join(map(escape, block.lines))}</aside>"
        case Table():
            yield _table(block)
        case Figure():
            yield f"<figure>{svg(block.drawing, block.alternative)}</figure><p>{escape(block.caption)}</p>"
        case Band():
            yield f"<section><p>{escape(block.label)}</p><p>{escape(block.text)}</p>{_list(block.items)}</section>"
        case _:
            return


def _list(items: tuple[str, ...]) -> str:
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"


def _table(table: Table) -> str:
    heads = "".join(f"<th scope='col'>{escape(column.head)}</th>" for column in table.columns)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row.cells)}</tr>" for row in table.rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
