"""The right column of the desk: live copy of the stage, timer, what comes next."""
