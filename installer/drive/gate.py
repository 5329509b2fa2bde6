"""Stands between the program and its ERP: passes calls on, is shut as if the ERP were stopped, or holds back an answer."""
import http.client
import http.server
import socket
import threading

# Of an answer these belong to the connection and not to what is passed on.
OF_CONNECTION = {"connection", "keep-alive", "transfer-encoding", "content-length", "date", "server"}


class Gate:
    """Has the same port from its first to its last opening, as a server that is started again has."""

    def __init__(self, port):
        self._behind = port
        self._held = None
        self.port = 0
        self.open()

    def open(self):
        """Lets calls through."""
        self._server = Server(self, self.port)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def shut(self):
        """Refuses connections, and cuts those that there are."""
        self._server.shutdown()
        self._server.server_close()
        self._server.cut_all()

    def hold_next_write(self):
        """The ERP will do the next write, and its answer will not come back; answers what is set once that is so."""
        self._held = threading.Event()
        return self._held

    def pass_on(self, call):
        """The answer of the ERP, or None if it is held back."""
        body = call.rfile.read(int(call.headers.get("Content-Length", 0)))
        behind = http.client.HTTPConnection("127.0.0.1", self._behind, timeout=60)
        try:
            behind.request(call.command, call.path, body or None, dict(call.headers))
            answer = behind.getresponse()
            told = answer.status, answer.reason, answer.getheaders(), answer.read()
        finally:
            behind.close()
        if self._held and not self._held.is_set() and (call.command == "PATCH" or b'.write"' in body):
            self._held.set()
            return None
        return told


class Server(http.server.ThreadingHTTPServer):
    """The gate's listening half."""
    daemon_threads = True

    def __init__(self, gate, port):
        self.gate = gate
        self._connections = set()
        super().__init__(("127.0.0.1", port), Handler)

    def process_request(self, request, client_address):
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request, client_address):
        """A program that is killed, and a gate that is shut, break connections."""

    def cut_all(self):
        for connection in list(self._connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                self._connections.discard(connection)


class Handler(http.server.BaseHTTPRequestHandler):
    """One connection."""
    protocol_version = "HTTP/1.1"

    def pass_on(self):
        told = self.server.gate.pass_on(self)
        if told is None:
            self.rfile.read(1)  # until the program is gone
            self.close_connection = True
            return
        status, reason, headers, body = told
        self.send_response_only(status, reason)
        for name, value in headers:
            if name.lower() not in OF_CONNECTION:
                self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = pass_on

    def log_message(self, *_):
        """Nobody reads it."""
