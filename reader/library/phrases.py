"""Words that become part of an article, in the article's own language (which may not be that of the app).

Plain lookups; reads nothing. A language that is not here speaks English.
"""

from __future__ import annotations

_PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "callout_note": "Good to know",
        "callout_tip": "Try this",
        "callout_warning": "Take care",
        "callout_help": "Help now",
        "callout_facts": "In short",
        "sources": "Where this comes from",
        "not_reviewed": "Not yet reviewed by a clinician",
        "reviewed": "Checked by a clinician, {month_year}",
        "updated": "Updated {month_year}",
        "next_check": "Next check by {month_year}",
        "check_due": "This page is due for a new check.",
        "minutes_one": "{count} minute",
        "minutes_many": "{count} minutes",
        "related": "Related reading",
        "previous": "Previous",
        "next": "Next",
        "to_top": "Back to the top",
        "write_to": "Text {text}",
        "more_to_read": "More to read",
        "table": "Table",
        "picture_missing": "Picture not available",
        "plain_page": "This page is shown as plain text, without its layout.",
        "page_of": "Page {number} of {count}",
        "on_phone": "Read this page on your phone",
        "hard_words": "Words on this page",
        "help_checked": "Checked in {month_year}",
        "help_for": "For {country}",
        "month_year": "{month} {year}",
        "day_month_year": "{month} {day}, {year}",
        "months": "January February March April May June July August September October November December",
    },
    "es": {
        "callout_note": "Bueno saberlo",
        "callout_tip": "Pruebe esto",
        "callout_warning": "Tenga cuidado",
        "callout_help": "Ayuda ahora",
        "callout_facts": "En pocas palabras",
        "sources": "De dónde viene esta información",
        "not_reviewed": "Aún no revisado por un profesional clínico",
        "reviewed": "Revisado por un profesional clínico, {month_year}",
        "updated": "Actualizado en {month_year}",
        "next_check": "Próxima revisión antes de {month_year}",
        "check_due": "A esta página le toca una nueva revisión.",
        "minutes_one": "{count} minuto",
        "minutes_many": "{count} minutos",
        "related": "Lecturas relacionadas",
        "previous": "Anterior",
        "next": "Siguiente",
        "to_top": "Volver arriba",
        "write_to": "Mensaje: {text}",
        "more_to_read": "Más para leer",
        "table": "Tabla",
        "picture_missing": "Imagen no disponible",
        "plain_page": "Esta página se muestra como texto simple, sin su diseño.",
        "page_of": "Página {number} de {count}",
        "on_phone": "Lea esta página en su teléfono",
        "hard_words": "Palabras de esta página",
        "help_checked": "Comprobado en {month_year}",
        "help_for": "Para {country}",
        "month_year": "{month} de {year}",
        "day_month_year": "{day} de {month} de {year}",
        "months": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    },
    "fr": {
        "callout_note": "Bon à savoir",
        "callout_tip": "Essayez ceci",
        "callout_warning": "Attention",
        "callout_help": "De l’aide maintenant",
        "callout_facts": "En bref",
        "sources": "D’où viennent ces informations",
        "not_reviewed": "Pas encore relu par un professionnel de santé",
        "reviewed": "Relu par un professionnel de santé, {month_year}",
        "updated": "Mis à jour en {month_year}",
        "next_check": "Prochaine relecture avant {month_year}",
        "check_due": "Cette page doit être relue.",
        "minutes_one": "{count} minute",
        "minutes_many": "{count} minutes",
        "related": "À lire aussi",
        "previous": "Précédent",
        "next": "Suivant",
        "to_top": "Retour en haut",
        "write_to": "SMS : {text}",
        "more_to_read": "Autres lectures",
        "table": "Tableau",
        "picture_missing": "Image non disponible",
        "plain_page": "Cette page est affichée en texte simple, sans mise en page.",
        "page_of": "Page {number} sur {count}",
        "on_phone": "Lisez cette page sur votre téléphone",
        "hard_words": "Les mots de cette page",
        "help_checked": "Vérifié en {month_year}",
        "help_for": "Pour {country}",
        "month_year": "{month} {year}",
        "day_month_year": "{day} {month} {year}",
        "months": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    },
    "de": {
        "callout_note": "Gut zu wissen",
        "callout_tip": "Probieren Sie es aus",
        "callout_warning": "Seien Sie vorsichtig",
        "callout_help": "Hilfe jetzt",
        "callout_facts": "Kurz gesagt",
        "sources": "Woher das kommt",
        "not_reviewed": "Noch nicht fachlich geprüft",
        "reviewed": "Fachlich geprüft, {month_year}",
        "updated": "Aktualisiert {month_year}",
        "next_check": "Nächste Prüfung bis {month_year}",
        "check_due": "Diese Seite muss neu geprüft werden.",
        "minutes_one": "{count} Minute",
        "minutes_many": "{count} Minuten",
        "related": "Dazu passend",
        "previous": "Zurück",
        "next": "Weiter",
        "to_top": "Nach oben",
        "write_to": "SMS: {text}",
        "more_to_read": "Mehr zum Lesen",
        "table": "Tabelle",
        "picture_missing": "Bild nicht verfügbar",
        "plain_page": "Diese Seite wird als einfacher Text gezeigt, ohne Gestaltung.",
        "page_of": "Seite {number} von {count}",
        "on_phone": "Diese Seite auf dem Handy lesen",
        "hard_words": "Wörter auf dieser Seite",
        "help_checked": "Geprüft {month_year}",
        "help_for": "Für {country}",
        "month_year": "{month} {year}",
        "day_month_year": "{day}. {month} {year}",
        "months": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    },
    "pt": {
        "callout_note": "Bom saber",
        "callout_tip": "Experimente",
        "callout_warning": "Tenha cuidado",
        "callout_help": "Ajuda agora",
        "callout_facts": "Em poucas palavras",
        "sources": "De onde vem esta informação",
        "not_reviewed": "Ainda não revisado por um profissional clínico",
        "reviewed": "Revisado por um profissional clínico, {month_year}",
        "updated": "Atualizado em {month_year}",
        "next_check": "Próxima revisão até {month_year}",
        "check_due": "Esta página precisa de uma nova revisão.",
        "minutes_one": "{count} minuto",
        "minutes_many": "{count} minutos",
        "related": "Leituras relacionadas",
        "previous": "Anterior",
        "next": "Próximo",
        "to_top": "Voltar ao início",
        "write_to": "SMS: {text}",
        "more_to_read": "Mais para ler",
        "table": "Tabela",
        "picture_missing": "Imagem não disponível",
        "plain_page": "Esta página é mostrada como texto simples, sem o seu desenho.",
        "page_of": "Página {number} de {count}",
        "on_phone": "Leia esta página no seu telefone",
        "hard_words": "Palavras desta página",
        "help_checked": "Verificado em {month_year}",
        "help_for": "Para {country}",
        "month_year": "{month} de {year}",
        "day_month_year": "{day} de {month} de {year}",
        "months": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    },
}


def languages() -> tuple[str, ...]:
    """The languages that have words of their own."""
    return tuple(_PHRASES)


def phrase(key: str, language: str) -> str:
    """The words for `key` in `language` (`es-MX` speaks `es`), else in English.

    Some hold a place to fill in: `{month_year}`, `{count}`. Raises KeyError for a key that does not exist.
    """
    words = _PHRASES.get(language) or _PHRASES.get(language.partition("-")[0]) or _PHRASES["en"]
    return words[key] if key in words else _PHRASES["en"][key]


def month_names(language: str) -> tuple[str, ...]:
    """January to December."""
    return tuple(phrase("months", language).split())


def minutes(count: int, language: str) -> str:
    """`6 minutes`."""
    return phrase("minutes_one" if count == 1 else "minutes_many", language).format(count=count)


def month_year(date: str, language: str) -> str:
    """`2026-03-14` or `2026-03` → `March 2026`. A text that is no such date comes back as it is."""
    year, _, rest = date.partition("-")
    month = rest[:2]
    if not (year.isdigit() and month.isdigit() and 1 <= int(month) <= 12):
        return date
    return phrase("month_year", language).format(month=month_names(language)[int(month) - 1], year=year)


def day_month_year(date: str, language: str) -> str:
    """`2026-03-14` → `March 14, 2026`; without a day as `month_year`."""
    parts = date.split("-")
    if len(parts) != 3 or not parts[2].isdigit() or month_year(date, language) == date:
        return month_year(date, language)
    month = month_names(language)[int(parts[1]) - 1]
    return phrase("day_month_year", language).format(day=int(parts[2]), month=month, year=parts[0])


def with_month(key: str, date: str, language: str) -> str:
    """A phrase that holds `{month_year}`, filled in: `Updated March 2026`."""
    return phrase(key, language).format(month_year=month_year(date, language))
