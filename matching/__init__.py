"""Who may and should be placed where?"""
