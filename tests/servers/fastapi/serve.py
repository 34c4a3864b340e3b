"""Serves the application on a free port of loopback, writes the port, and ends with its standard input."""

import os
import socket
import sys
import threading

import uvicorn

from app import app


def end_with_the_caller() -> None:
    sys.stdin.read()
    os._exit(0)


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
threading.Thread(target=end_with_the_caller, daemon=True).start()
uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listener])
