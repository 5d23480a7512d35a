#!/usr/bin/python3
"""A real SMTP server (aiosmtpd) that can be told to misbehave.

Its folder holds: `port` (written once it listens), `mode` (read at every step),
`reached` (once a stage misbehaves), `N.json` for each mail that it answered with
250, `certificate.pem`.

A mode is `ok` or `STAGE ACTION`. Stages: greeting, ehlo, mail, rcpt, data (the
command), message (after the dot), quit. Actions: a reply (`550 5.1.1 no such
user`), `hang`, `drop` (the connection is cut without a reply), `stall` (data only:
the mail is asked for and not read).
"""

import argparse
import asyncio
import email
import email.policy
import json
import os
import ssl
import subprocess
import sys

from aiosmtpd.smtp import SMTP, AuthResult


def write(path, text):
    """Whole or not at all, for whoever reads it meanwhile."""
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text)
    os.rename(path + ".new", path)


def text_of(message, kind):
    part = message.get_body(preferencelist=(kind,))
    return None if part is None else part.get_content().replace("\r\n", "\n")


def as_json(server, session, envelope):
    message = email.message_from_bytes(
        envelope.original_content, policy=email.policy.default)
    return {
        "from": envelope.mail_from,
        "to": envelope.rcpt_tos,
        "tls": server.transport.get_extra_info("ssl_object") is not None,
        "user": session.auth_data,
        "headers": {name.lower(): str(value)
                    for name, value in message.items()},
        "names": [name.lower() for name in message.keys()],
        "content_type": message.get_content_type(),
        "parts": [part.get_content_type() for part in message.iter_parts()],
        "defects": [repr(defect) for each in message.walk()
                    for defect in each.defects],
        "plain": text_of(message, "plain"),
        "html": text_of(message, "html"),
        "raw": envelope.original_content.decode("latin-1"),
    }


class Keeper:
    """Keeps what was accepted, in order."""

    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    async def handle_DATA(self, server, session, envelope):
        if await server.misbehaves("message"):
            return None
        self.count += 1
        write(os.path.join(self.folder, f"{self.count:06}.json"),
              json.dumps(as_json(server, session, envelope)))
        return "250 2.0.0 taken"


class Server(SMTP):
    def __init__(self, keeper, folder, **options):
        super().__init__(keeper, **options)
        self.folder = folder

    async def misbehaves(self, stage):
        """True if this stage was answered, or will never be."""
        with open(os.path.join(self.folder, "mode"), encoding="utf-8") as file:
            at, _, action = file.read().strip().partition(" ")
        if at != stage:
            return False
        write(os.path.join(self.folder, "reached"), stage)
        if action == "drop":
            self.transport.abort()
        if action == "stall":
            await self.push("354 go on")
        if action in ("drop", "hang", "stall"):
            await asyncio.Event().wait()  # until the connection is gone
        await self.push(action)
        return True

    async def _handle_client(self):
        if not await self.misbehaves("greeting"):
            await super()._handle_client()

    async def smtp_EHLO(self, hostname):
        if not await self.misbehaves("ehlo"):
            await super().smtp_EHLO(hostname)

    async def smtp_MAIL(self, arg):
        if not await self.misbehaves("mail"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg):
        if not await self.misbehaves("rcpt"):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg):
        if not await self.misbehaves("data"):
            await super().smtp_DATA(arg)

    async def smtp_QUIT(self, arg):
        if not await self.misbehaves("quit"):
            await super().smtp_QUIT(arg)


def make_certificate(folder):
    certificate = os.path.join(folder, "certificate.pem")
    key = os.path.join(folder, "key.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
         "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext",
         "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out",
         certificate], check=True, capture_output=True)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    return context


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--encryption", default="none",
                        choices=["none", "starttls", "smtps"])
    parser.add_argument("--auth", help="user:password that must sign in")
    return parser.parse_args()


async def main():
    told = read_arguments()
    context = None
    if told.encryption != "none":
        context = make_certificate(told.folder)
    keeper = Keeper(told.folder)
    keeper.count = len([name for name in os.listdir(told.folder)
                        if name.endswith(".json")])

    def check(_server, _session, _envelope, _mechanism, data):
        signed_in = b":".join((data.login, data.password)).decode()
        if signed_in != told.auth:
            return AuthResult(success=False, handled=False)
        return AuthResult(success=True, auth_data=data.login.decode())

    def serve():
        return Server(
            keeper, told.folder, hostname="mail.example",
            tls_context=context if told.encryption == "starttls" else None,
            auth_required=told.auth is not None, auth_require_tls=False,
            authenticator=check if told.auth else None)

    server = await asyncio.get_running_loop().create_server(
        serve, "127.0.0.1", told.port,
        ssl=context if told.encryption == "smtps" else None)
    write(os.path.join(told.folder, "port"),
          str(server.sockets[0].getsockname()[1]))
    await server.serve_forever()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
