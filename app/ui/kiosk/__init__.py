"""What only an unattended kiosk needs: the idle watch and the wipe."""
