"""The contract's models as JSON Schema, read anew here: the playground has its own reading."""

from personal_page.contract.model import Contract, Model, Parameter
from personal_page.contract.types import Array, Literal, Name, Type, Union

Schema = dict[str, object]


class Shapes:
    """Schemas of the models of one contract."""

    def __init__(self, contract: Contract) -> None:
        self._models = {model.name: model for model in contract.models}
        self._groups = {group.name: group for group in contract.constants}

    def of_model(self, model: Model) -> Schema:
        """Return the schema of a model's value."""
        shape = self._object(model.fields)
        return {"type": "object", "additionalProperties": shape} if model.record else shape

    def _object(self, fields: tuple[Parameter, ...]) -> Schema:
        return {
            "type": "object",
            "properties": {field.name: self._type(field.type, field.fields) for field in fields},
            "required": [field.name for field in fields if not field.optional],
            "additionalProperties": False,
        }

    def _type(self, kind: Type, fields: tuple[Parameter, ...]) -> Schema:
        match kind:
            case Literal(text):
                return {"const": text}
            case Array(item):
                return {"type": "array", "items": self._type(item, fields)}
            case Union(members):
                return {"anyOf": [self._type(member, fields) for member in members]}
            case Name(name, arguments):
                return self._name(name, arguments, fields)
        raise TypeError(f"no value can be {kind}")

    def _name(
        self, name: str, arguments: tuple[Type, ...], fields: tuple[Parameter, ...]
    ) -> Schema:
        if name == "Record":
            return {"type": "object", "additionalProperties": self._type(arguments[1], fields)}
        if name == "ValueOf":
            return {"enum": [each.value for each in self._groups[str(arguments[0])].values]}
        if name == "object":
            return self._object(fields)
        if name in {"any", "unknown"}:
            return {}
        return self.of_model(self._models[name]) if name in self._models else {"type": name}
