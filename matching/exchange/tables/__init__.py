"""Reading tables of text that others made: CSV of any dialect and XLSX, whatever state they are in."""
