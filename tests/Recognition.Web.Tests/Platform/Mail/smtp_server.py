"""A real SMTP server whose answers the recipient's name decides. Usage: smtp_server.py PORT FOLDER [sign-in]

moody…@  is refused in passing three times out of ten, by chance
busy@    is refused in passing twice, then accepted
nobody@  is refused for good
cut@     is accepted, but the first time the connection is cut before the answer
"""
import asyncio
import base64
import os
import random
import sys
import uuid

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

folder = sys.argv[2]
seen = {}
chance = random.Random(20261110)


class Handler:
    # aiosmtpd's own LOGIN is in capitals alone, and asks again for the name that .NET has sent with the command; mail servers allow both.
    async def auth_login(self, server, args):
        login = base64.b64decode(args[1]) if len(args) > 1 else await server.challenge_auth("Username:")
        password = await server.challenge_auth("Password:")
        return AuthResult(success=login == b"portal" and password == b"right")

    async def handle_RCPT(self, server, session, envelope, address, options):
        seen[address] = seen.get(address, 0) + 1
        if address.startswith("nobody@"):
            return "550 5.1.1 <" + address + "> is not known here"
        if address.startswith("moody") and chance.random() < 0.3:
            return "451 4.7.1 Come back later"
        if address.startswith("busy@") and seen[address] <= 2:
            return "451 4.7.1 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        with open(os.path.join(folder, str(uuid.uuid4()) + ".eml"), "wb") as file:
            file.write(envelope.content)
        if envelope.rcpt_tos[0].startswith("cut@") and seen[envelope.rcpt_tos[0]] == 1:
            server.transport.abort()
        return "250 OK"


controller = Controller(Handler(), hostname="127.0.0.1", port=int(sys.argv[1]), auth_require_tls=False, auth_required=len(sys.argv) > 3)
controller.start()
print("ready", flush=True)
asyncio.new_event_loop().run_forever()
