"""Keeps sessions on disk: journal, backups, recovery, exchange files, erasing."""
