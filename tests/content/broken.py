"""Broken files, each made from a good one by one change, with what must be said about it and where."""

from typing import NamedTuple


class Broken(NamedTuple):
    """Replace `old` by `new` (once); the problem stands on the line where `at` (or else `new`) begins."""

    name: str
    old: str
    new: str
    key: str
    field: str
    at: str = ""


LONG = "woord " * 40

SCENARIO = (
    Broken("no title", 'title = { nl = "Rood, oranje, groen", en = "Red, amber, green" }\n', "",
           "content_missing", "title", at="# A dilemma"),
    Broken("no case", '[case]\nnl = """', '[casus]\nnl = """', "content_unknown_field", "casus"),
    Broken("no English title", ', en = "Red, amber, green" }\napplication', " }\napplication",
           "content_no_english", "title.en", at="title ="),
    Broken("empty Dutch fact", 'nl = "De begeleider beslist zelf wie een gesprek krijgt, maar heeft niet voor iedereen tijd."',
           'nl = "   "', "content_no_dutch", "facts[2].nl"),
    Broken("one language only", '{ nl = "Vroegsignaal", en = "Early warning" }', '"Vroegsignaal"',
           "content_both_languages", "application"),
    Broken("a third language", '{ nl = "rood", en = "red" }', '{ nl = "rood", en = "red", de = "rot" }',
           "content_unknown_field", "figure.groups[1].label.de"),
    Broken("unknown field", "minutes = 90", "minutes = 90\nauthor = 1", "content_unknown_field", "author", at="author"),
    Broken("number as text", "minutes = 90", 'minutes = "90"', "content_expected_number", "minutes"),
    Broken("number out of range", "minutes = 90", "minutes = 9000", "content_range", "minutes"),
    Broken("negative version", "version = 1\n", "version = -1\n", "content_range", "version"),
    Broken("truth as text", "documented = true", 'documented = "yes"', "content_expected_truth", "documented"),
    Broken("date without quotes", 'date = "2026-11-22"', "date = 2026-11-22", "content_expected_text", "date"),
    Broken("no such date", 'date = "2026-11-22"', 'date = "2026-11-31"', "content_date", "date"),
    Broken("date the other way round", 'date = "2026-11-22"', 'date = "22-11-2026"', "content_date", "date"),
    Broken("identifier with a space", 'id = "rood-oranje-groen"', 'id = "rood oranje"', "content_identifier", "id"),
    Broken("list as text", 'sectors = ["mbo", "hbo"]', 'sectors = "mbo"', "content_expected_list", "sectors"),
    Broken("unknown sector", 'sectors = ["mbo", "hbo"]', 'sectors = ["mbo", "vo"]', "content_choice", "sectors[2]"),
    Broken("no sector", 'sectors = ["mbo", "hbo"]', "sectors = []", "content_items", "sectors"),
    Broken("sector twice", 'sectors = ["mbo", "hbo"]', 'sectors = ["mbo", "mbo"]', "content_same", "sectors[2]"),
    Broken("unknown value", 'value = "humanity"', 'value = "safety"', "content_choice", "stakes[2].value"),
    Broken("value twice", 'value = "humanity"', 'value = "justice"', "content_values_once", "stakes",
           at="[[stakes]]"),
    Broken("four stakes", '[figure]\n', '[[stakes]]\nvalue = "justice"\nshort = { nl = "a", en = "a" }\n'
           'best = { nl = "a", en = "a" }\nworst = { nl = "a", en = "a" }\n[figure]\n', "content_count", "stakes",
           at="[[stakes]]"),
    Broken("case too long", "Veel eerstejaars stoppen", LONG * 3 + "stoppen", "content_too_many_words", "case.nl",
           at='nl = """\nwoord'),
    Broken("short too long", "zelf kiezen, of vooraf ingedeeld", LONG, "content_too_long", "stakes[1].short.nl",
           at="short ="),
    Broken("short over two lines", "zelf kiezen, of vooraf", "zelf kiezen,\\nof vooraf", "content_one_line_text",
           "stakes[1].short.nl", at="short ="),
    Broken("twist presses nothing", 'presses = "justice"', 'presses = "costs"', "content_choice", "twists[2].presses"),
    Broken("twist twice", 'id = "postcode"', 'id = "time" # again', "content_same", "twists[2].id"),
    Broken("unknown question of law", '"purpose", "high_risk"', '"purpose", "high-risk"',
           "content_unknown_question", "law[2]", at="law ="),
    Broken("unknown role involved", '"adviser", "teacher", "program', '"adviser", "janitor", "program',
           "content_unknown_role", "involved[3]", at="involved ="),
    Broken("role not in the catalogue", 'kind = "counsellor"', 'kind = "janitor"', "content_unknown_role",
           "roles[5].kind"),
    Broken("role twice", '[[roles]]\nid = "counsellor"', '[[roles]]\nid = "adviser" # again', "content_same", "roles[5].id",
           at='id = "adviser" # again'),
    Broken("role named application", '[[roles]]\nid = "teacher"', '[[roles]]\nid = "application"',
           "content_role_application", "roles[7].id", at='id = "application"'),
    Broken("role outside the map", 'id = "dpo"\n', 'id = "dpo"\nx = 1.5\n', "content_range", "roles[11].x", at="x ="),
    Broken("unknown people", 'people = "many"', 'people = "few"', "content_choice", "roles[4].people"),
    Broken("unknown role in a relation", 'source = "data_analyst"', 'source = "analyst"', "content_not_on_map",
           "relations[5].source"),
    Broken("application relates", 'source = "data_analyst"', 'source = "application"', "content_not_on_map",
           "relations[5].source"),
    Broken("unknown kind of relation", 'kind = "escalates"', 'kind = "phones"', "content_choice", "relations[9].kind"),
    Broken("unknown certainty", 'certainty = "assumed"', 'certainty = "maybe"', "content_choice",
           "relations[4].certainty"),
    Broken("relation to itself", 'kind = "escalates"\ntarget = "program_manager"',
           'kind = "escalates"\ntarget = "adviser"', "content_relation_itself", "relations[9]",
           at='[[relations]]\nsource = "adviser"\nkind = "escalates"'),
    Broken("relation twice", 'source = "teacher"\nkind = "affected"', 'source = "student" # again\nkind = "affected"',
           "content_same", "relations[12]", at='[[relations]]\nsource = "student" # again'),
    Broken("too many dots", "count = 12", "count = 1200", "content_range", "figure.groups[2].count"),
    Broken("a mark that is no mark", 'mark = "half"', 'mark = "red"', "content_choice", "figure.groups[2].mark"),
    Broken("table as a number", 'label = { nl = "rood", en = "red" }', "label = 1", "content_both_languages",
           "figure.groups[1].label"),
    Broken("a list of words for things", '[figure]\n', "[figure]\nlabels = 3\n", "content_unknown_field",
           "figure.labels", at="labels"),
    # How it is written
    Broken("no equals sign", "minutes = 90", "minutes 90", "content_syntax", ""),
    Broken("a header left open", "[case]", "[case", "content_syntax", ""),
    Broken("a header closed once", "[[figure.groups]]\nmark = \"half\"", "[[figure.groups]\nmark = \"half\"",
           "content_syntax", ""),
    Broken("a dotted key", "documented = true", "documented = true\nsource.nl = 1", "content_plain_key", "",
           at="source.nl"),
    Broken("a quoted key", "documented = true", 'documented = true\n"a b" = 1', "content_plain_key", "", at='"a b"'),
    Broken("the same key twice", "documented = true", "documented = true\nversion = 2", "content_twice", "version",
           at="version = 2"),
    Broken("the same header twice", "[figure]\n", "[case]\n[figure]\n", "content_twice", "case", at="[case]\n[fig"),
    Broken("header after inline text", "[figure]\n", "[title]\n[figure]\n", "content_twice", "title", at="[title]"),
    Broken("table and list", "[figure]\n", "[facts] # again\n[figure]\n", "content_clash", "facts"),
    Broken("words without quotes", "documented = true", "documented = ja", "content_value", "documented"),
    Broken("a quote left open", 'date = "2026-11-22"', 'date = "2026-11-22', "content_value", "date"),
    Broken("no value", "minutes = 90", "minutes =", "content_value", "minutes"),
    Broken("the same language twice", '{ nl = "rood", en = "red" }', '{ nl = "rood", nl = "red" }', "content_value",
           "figure.groups[1].label"),
    Broken("a list over lines", 'sectors = ["mbo", "hbo"]', 'sectors = [\n  "mbo",\n  "hbo",\n]', "content_one_line",
           "sectors"),
    Broken("three quotes left open", 'nog vaker.\n"""\nen', "nog vaker.\nen", "content_unclosed", "case.nl",
           at='nl = """\nVeel'),
    Broken("half of a pair", "Vroegsignaal", "\\uD800", "content_value", "application", at="application ="),
    Broken("a control character, escaped", "Vroegsignaal", "Vroeg\\u0007", "content_control", "application.nl",
           at="application ="),
    Broken("a direction mark", "Vroegsignaal", "Vroeg\u202esignaal", "content_control", "", at="application ="),
    Broken("a control character", "Vroegsignaal", "Vroeg\x07signaal", "content_control", "", at="application ="),
    Broken("nothing at all in it", "Vroegsignaal", "Vroeg\x00", "content_control", "", at="application ="),
    Broken("a number too long to write", "minutes = 90", f"minutes = 0x{'f' * 5000}", "content_range", "minutes"),
    Broken("a number too long to read", "minutes = 90", f"minutes = {'9' * 5000}", "content_value", "minutes"),
    Broken("lists in lists in lists", "minutes = 90", f"minutes = {'[' * 9000}{']' * 9000}", "content_value",
           "minutes"),
)  # fmt: skip
"""Changes of scenarios/rood-oranje-groen.toml."""

CONTENT = {
    "roles.toml": (
        Broken("unknown relation", 'usual = ["affected"]', 'usual = ["hurt"]', "content_choice", "roles[1].usual[1]"),
        Broken("role twice", 'id = "teacher"', 'id = "student" # again', "content_same", "roles[2].id",
               at='id = "student" # again'),
        Broken("application", 'id = "teacher"', 'id = "application"', "content_role_application", "roles[2].id"),
        Broken("no plural", 'plural = { nl = "Docenten", en = "Teachers" }\n', "", "content_missing",
               "roles[2].plural", at='[[roles]]\nid = "teacher"'),
    ),
    "law.toml": (
        Broken("unknown finder", 'finder = "dpo"', 'finder = "wizard"', "content_unknown_role", "questions[7].finder"),
        Broken("allowed", 'signal = "noted"', 'signal = "allowed"', "content_choice",
               "questions[2].options[4].signal"),
        Broken("we do not know", 'id = "nobody"', 'id = "unknown"', "content_unknown_option",
               "questions[4].options[1].id"),
        Broken("question twice", 'id = "dpia"', 'id = "basis" # again', "content_same", "questions[8].id",
               at='id = "basis" # again'),
        Broken("answer twice", 'id = "nobody"', 'id = "weak" # again', "content_same", "questions[4].options[2].id",
               at='id = "weak"\n'),
        Broken("does not fit the band", "Is er een DPIA gedaan?", LONG, "content_too_long", "questions[8].ask.nl",
               at="ask = { nl = \"woord"),
    ),
    "five_steps.toml": (
        Broken("a sixth step", '[[steps]]\nid = "law"', '[[steps]]\nid = "six"\n'
               'title = { nl = "a", en = "a" }\nabout = { nl = "a", en = "a" }\n[[steps]]\nid = "law"',
               "content_items", "steps", at="[[steps]]"),
    ),
    "primer.toml": (
        Broken("too many words", "[pages.body]\nnl = \"\"\"\n", f"[pages.body]\nnl = \"\"\"\n{'nu ' * 40}",
               "content_too_many_words", "pages[1].body.nl", at='nl = """\nnu nu'),
        Broken("band too long", "Welk risico zien wij hier?", LONG, "content_too_long", "pages[5].band.nl",
               at='band = { nl = "woord'),
        Broken("item on two pages", 'id = "bias"', 'id = "lms" # again', "content_same", "pages[5].items[1].id",
               at='id = "lms" # again'),
    ),
    "steps.toml": (
        Broken("unknown kind", 'kind = "discuss"', 'kind = "argue"', "content_choice", "steps[5].kind"),
    ),
    "agenda-90.toml": (
        Broken("unknown step", 'id = "law"', 'id = "lunch"', "content_unknown_step", "steps[8].id"),
        Broken("does not add up", "minutes = 20", "minutes = 25", "content_minutes", "minutes", at="minutes = 90"),
        Broken("no time", "minutes = 20", "minutes = 0", "content_range", "steps[5].minutes"),
        Broken("skipped by mistake", 'id = "law"', 'id = "law"\nskipped = "yes"', "content_expected_truth",
               "steps[8].skipped", at="skipped"),
    ),
}  # fmt: skip
"""Changes of the files in assets/content."""
