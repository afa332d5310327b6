"""Virus scanning by clamd, where `CLAMD_URL` names one."""
