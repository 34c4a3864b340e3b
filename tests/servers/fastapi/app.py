"""A bakery as its developers would write it: FastAPI, Pydantic 2, and no thought of who generates a client.

It keeps nothing between requests; most endpoints answer with what they understood, so that a test can compare it.
"""

import json
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Annotated, Generic, Literal, TypeVar, Union
from uuid import UUID

from fastapi import Cookie, Depends, FastAPI, File, Form, Header, HTTPException, Path, Query, Request, Response, UploadFile
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from fastapi.security import OAuth2PasswordBearer
from pydantic import BaseModel, Base64Bytes, Base64UrlBytes, Field, SecretStr

app = FastAPI(title="Bakery", version="1.4.2")

T = TypeVar("T")


class State(str, Enum):
    new = "new"
    baked = "baked"
    sold_out = "sold-out"


class Bread(BaseModel):
    kind: Literal["bread"]
    flour: str
    grams: Annotated[int, Field(ge=100, le=5000)]


class Cake(BaseModel):
    kind: Literal["cake", "tart"] = "cake"
    layers: int | None = None
    price: Decimal


Product = Annotated[Union[Bread, Cake], Field(discriminator="kind")]


class Line(BaseModel):
    product: Product
    amount: int = 1
    note: str | None = None


class Order(BaseModel):
    id: UUID
    state: State = State.new
    lines: list[Line]
    pickup: time | None = None
    on: date
    rests: timedelta = timedelta(hours=12)
    total: Decimal
    reference: int | str
    tags: str | list[str] = []
    extra: dict[str, int | None] = {}


class Page(BaseModel, Generic[T]):
    items: list[T]
    next: str | None = None


class Category(BaseModel):
    name: str
    children: list["Category"] = []


class Secret(BaseModel):
    password: SecretStr
    salt: Base64Bytes
    challenge: Base64UrlBytes


class Missing(BaseModel):
    message: str
    id: UUID


class Filter(BaseModel):
    limit: Annotated[int, Field(gt=0, le=100)] = 20
    state: list[State] = []
    since: datetime | None = None


ORDER = UUID("123e4567-e89b-12d3-a456-426614174000")


@app.post("/orders", status_code=201)
def create_order(order: Order, response: Response) -> Order:
    response.headers["Location"] = f"/orders/{order.id}"
    return order


@app.get("/orders")
def list_orders(filter: Annotated[Filter, Query()]) -> Page[Order]:
    line = Line(product=Cake(kind="tart", price=Decimal("12.50")))
    state = filter.state[0] if filter.state else State.new
    order = Order(id=ORDER, state=state, lines=[line] * filter.limit, on=date(2024, 2, 29), total=Decimal("12.5"), reference=7)
    return Page(items=[order], next=filter.since.isoformat() if filter.since else None)


@app.get("/orders/{order_id}", responses={404: {"model": Missing}})
def read_order(order_id: UUID) -> Order:
    if order_id != ORDER:
        return JSONResponse({"message": "no such order", "id": str(order_id)}, status_code=404)
    return Order(id=ORDER, lines=[], on=date(2024, 2, 29), pickup=time(13, 45), total=Decimal("0.10"), reference="A-7", tags="fresh")


@app.delete("/orders/{order_id}", status_code=204, responses={404: {"model": Missing}})
def delete_order(order_id: UUID) -> None:
    if order_id != ORDER:
        return JSONResponse({"message": "no such order", "id": str(order_id)}, status_code=404)


@app.patch("/orders/{order_id}/lines/{index}")
def change_line(order_id: UUID, index: Annotated[int, Path(ge=0)], line: Line) -> dict[str, Line]:
    return {f"{order_id}/{index}": line}


@app.get("/search")
def search(
    q: str,
    price: Annotated[Decimal | None, Query(max_digits=6, decimal_places=2)] = None,
    who: int | str | None = None,
    tag: Annotated[list[str], Query()] = [],
    fresh: bool = False,
    user_agent: Annotated[str | None, Header()] = None,
    x_trace: Annotated[list[str], Header()] = [],
    session: Annotated[str | None, Cookie()] = None,
) -> dict[str, str | list[str] | bool | None]:
    price = None if price is None else str(price)
    return dict(q=q, price=price, who=f"{type(who).__name__} {who}", tag=tag, fresh=fresh, user_agent=user_agent, x_trace=x_trace, session=session)


@app.post("/photos")
def add_photo(
    photo: UploadFile,
    title: Annotated[str, Form()],
    rating: Annotated[Decimal | None, Form()] = None,
    thumbnail: Annotated[UploadFile | None, File()] = None,
    tags: Annotated[list[str], Form()] = [],
) -> dict[str, str | int | list[str] | None]:
    content = photo.file.read()
    return dict(
        name=photo.filename,
        type=photo.content_type,
        bytes=len(content),
        title=title,
        rating=None if rating is None else str(rating),
        thumbnail=thumbnail and thumbnail.filename,
        tags=tags,
    )


@app.post("/albums")
def add_album(files: list[UploadFile], cover: Annotated[bytes | None, File()] = None) -> list[str]:
    return [f"{file.filename} {file.content_type} {len(file.file.read())}" for file in files] + [str(cover and len(cover))]


@app.post("/login")
def login(username: Annotated[str, Form()], password: Annotated[str, Form()], scope: Annotated[str, Form()] = "") -> dict[str, str]:
    return {"access_token": f"{username}:{scope}", "token_type": "bearer"}


bearer = OAuth2PasswordBearer(tokenUrl="login", scopes={"orders": "Read orders."})


@app.get("/me")
def me(token: Annotated[str, Depends(bearer)]) -> dict[str, str]:
    return {"token": token}


@app.post("/secrets")
def secrets(secret: Secret) -> dict[str, str | int]:
    return {"password": secret.password.get_secret_value(), "salt": len(secret.salt), "challenge": secret.challenge.decode("latin-1")}


@app.put("/categories")
def put_categories(tree: Category) -> Category:
    return tree


@app.get("/files/{path:path}")
def read_file(path: str) -> dict[str, str]:
    return {"path": path}


@app.get("/receipt", response_class=PlainTextResponse)
def receipt() -> str:
    return "2 × bread\n"


@app.get("/picture", response_class=Response, responses={200: {"content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}}})
def picture() -> Response:
    return Response(b"\x89PNG\r\n\x1a\n", media_type="image/png")


@app.get("/either", responses={200: {"content": {"text/csv": {"schema": {"type": "string"}}}}})
def either(request: Request) -> list[int]:
    if request.headers["accept"].startswith("text/csv"):
        return PlainTextResponse("1,2,3", media_type="text/csv")
    return [1, 2, 3]


@app.get(
    "/events",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/x-ndjson": {"schema": {"$ref": "#/components/schemas/State"}}}}},
)
def events() -> StreamingResponse:
    lines = (json.dumps(state) + "\n" for state in ["new", "baked", "burnt"])
    return StreamingResponse(lines, media_type="application/x-ndjson")


@app.get("/moved", status_code=307, response_class=RedirectResponse)
def moved() -> str:
    return "/receipt"


@app.get("/numbers")
def numbers() -> dict[str, float | int | None]:
    return {"whole": 30.0, "large": 1.7538e18, "none": None, "precise": 0.1}


@app.get("/now")
def now() -> datetime:
    return datetime(2024, 2, 29, 13, 45, 0, 123000, tzinfo=timezone.utc)


@app.get("/failing")
def failing() -> None:
    raise HTTPException(503, "the oven is cold")
