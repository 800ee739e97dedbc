"""What a PDF says about itself to programs: title, language, and that it was made to PDF/UA-1 (ISO 14289-1)."""

from html import escape

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<pdf:Producer>{program}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


class Packet(PDFObject):
    """A stream that stays readable as text: programs look for it without unpacking anything."""

    __RefOnly__ = 1

    def __init__(self, content: bytes) -> None:
        self._content = content

    def format(self, _: PDFDocument) -> bytes:
        """Return the stream as it stands in the file."""
        head = f"<</Type /Metadata /Subtype /XML /Length {len(self._content)}>>\nstream\n".encode("ascii")
        return head + self._content + b"\nendstream\n"


def metadata(title: str, author: str, subject: str, language: str, program: str) -> Packet:
    """Return the metadata of a document."""
    values = {"title": title, "author": author, "subject": subject, "language": language, "program": program}
    return Packet(
        PACKET.format(**{name: escape(value, quote=False) for name, value in values.items()}).encode("utf-8")
    )
