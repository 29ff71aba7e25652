"""Who asks and what they may: from a bearer token, or as the caller says where only this computer can call."""
