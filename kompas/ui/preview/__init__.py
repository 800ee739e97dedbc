"""The record before it is written: its pages, and what stays out of it."""
