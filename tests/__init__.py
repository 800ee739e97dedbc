"""The tests of Kompas."""
