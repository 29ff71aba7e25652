"""Capaciteitsbronnen over HTTP: sources of seats, plekken that draw on them, and how full they are."""
