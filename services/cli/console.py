"""`rasid console`: the pages in a browser, for whoever sits at this machine."""

import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Annotated, Literal, NoReturn

import typer

from schemas.api_key import ApiKey, Role
from services.cli.context import CommandContext, Context, fail
from services.cli.notes import Notes
from services.cli.told_to_stop import ToldToStop
from services.domain.text.display import plain
from services.platform.clock import SystemClock
from services.platform.embedded.server import prepare_folder
from services.platform.held_signals import held_signals
from services.platform.ports import LOOPBACK, choose_port, listens, reserved_port
from services.platform.processes import Child, Command
from services.platform.redis.api_keys import KEY_BYTES, RedisApiKeys, key_digest, make_secret
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys

_USUAL_PORT = 8080
_NAME = "console"
"""Who its user is: the owner of what is made with it, in one run and the next."""
_READY_SECONDS = 30.0
_POLL_SECONDS = 0.1

RoleOption = Annotated[
    Literal["reader", "editor", "admin"],
    typer.Option(help="A reader reads, an editor changes what is theirs, an admin anything."),
]


def console(context: Context, role: RoleOption = "admin") -> None:
    """Serve the console until Ctrl-C, for you alone: its address holds a key for as long.

    It is the API of `rasid api serve` with a key of its own, on RASID_API_PORT, or on a free port
    where 8080 is taken. To let others in, run that, and make each a key: `rasid api key add`.

    **Example**

    `rasid up`, and in another terminal `rasid console`
    """
    notes, told = Notes(console=context.obj.errors), ToldToStop()
    told.listen()
    context.obj.watch_store().load()  # where there is no Redis, this says what to do
    try:
        with ExitStack() as running:
            child, address = _serve(context.obj, running)
            with notes.waiting("Starting the console ..."):
                _wait_until_up(context.obj, child, address, told)
            secret = running.enter_context(_own_key(context.obj, role))
            context.obj.output.out(f"{address}/console/#key={secret}")
            notes.say("Open this address in a browser. Ctrl-C ends the console and the key in it.")
            _stay(context.obj, child, told)
    except KeyboardInterrupt:
        return


def _serve(context: CommandContext, running: ExitStack) -> tuple[Child, str]:
    port = _port(context)
    environment = context.child_environment() | {
        "RASID_API_HOST": LOOPBACK,
        "RASID_API_PORT": str(port),
        "RASID_WEB_HOST": LOOPBACK,
        "RASID_WEB_PORT": str(running.enter_context(reserved_port())),
    }
    log = prepare_folder(context.home) / "console.log"
    arguments = [sys.executable, "-m", "services.api"]
    command = Command(name="console", arguments=arguments, log=log, environment=environment)
    with held_signals():
        child = Child(command)
        running.callback(child.stop)
    return child, f"http://{LOOPBACK}:{port}"


def _port(context: CommandContext) -> int:
    given = context.environment.get("RASID_API_PORT", "")
    if given and not given.isdecimal():
        fail(context, f"RASID_API_PORT is {given}, and no port: set a number", status=2)
    wanted = int(given or 0)
    port = choose_port(wanted or _USUAL_PORT)
    if wanted not in (0, port):
        fail(context, f"Port {wanted} is taken: set RASID_API_PORT to another, or not at all")
    return port


def _wait_until_up(context: CommandContext, child: Child, address: str, told: ToldToStop) -> None:
    until = time.monotonic() + _READY_SECONDS
    while not listens(int(address.rpartition(":")[2])):
        told.check()
        if child.exit_status is not None or time.monotonic() > until:
            _fail(context, child)
        time.sleep(_POLL_SECONDS)


def _stay(context: CommandContext, child: Child, told: ToldToStop) -> NoReturn:
    while child.exit_status is None:
        told.check()
        time.sleep(_POLL_SECONDS)
    _fail(context, child)


def _fail(context: CommandContext, child: Child) -> NoReturn:
    fail(context, plain(f"The console does not run: {child.said().strip() or 'it said nothing'}"))


@contextmanager
def _own_key(context: CommandContext, role: Role) -> Iterator[str]:
    """Yield a key that is revoked at the end; one that a killed console left goes first."""
    store = RedisApiKeys(connect(context.redis), Keys(context.redis.prefix))
    secret = make_secret(secrets.token_bytes(KEY_BYTES))
    store.revoke(_NAME)
    store.add(
        ApiKey(name=_NAME, role=role, digest=key_digest(secret), created_at=SystemClock().now())
    )
    try:
        yield secret
    finally:
        store.revoke(_NAME)
