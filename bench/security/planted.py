#!/usr/bin/env python3
"""An endpoint that can be injected, on purpose: sqlmap-run must find it, else its silence about ours means nothing.

Usage: planted.py PORT   (loopback only, its table in memory)
"""
import http.server
import json
import sqlite3
import sys
import urllib.parse

TABLE = sqlite3.connect(":memory:", check_same_thread=False)
TABLE.execute("CREATE TABLE kits (id INTEGER, code TEXT)")
TABLE.execute("INSERT INTO kits VALUES (1, 'AR-07'), (2, 'AR-08')")
DOCUMENT = {"paths": {"/kits": {"get": {"parameters": [{"name": "code", "in": "query", "example": "AR-07"}]}}}}


class Planted(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        url = urllib.parse.urlparse(self.path)
        if url.path == "/api/v1/openapi.json":
            self.answer(200, DOCUMENT)
            return
        code = urllib.parse.parse_qs(url.query).get("code", [""])[0]
        try:
            self.answer(200, TABLE.execute("SELECT id, code FROM kits WHERE code = '" + code + "'").fetchall())
        except sqlite3.Error as error:
            self.answer(500, str(error))

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_):
        pass


http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Planted).serve_forever()
