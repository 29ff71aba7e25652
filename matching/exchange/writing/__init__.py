"""Writing files for people and programs: CSV and XLSX for a spreadsheet, JSON for the rest; one file per format."""
