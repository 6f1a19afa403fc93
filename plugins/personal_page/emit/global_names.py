"""The names that the declaration file adds to TypeScript's global scope."""

from dataclasses import dataclass

from personal_page.contract.model import Header


@dataclass(frozen=True, slots=True)
class GlobalNames:
    """What the declaration file adds to the global scope beside the contract's own names.

    All of them start with the name of the SDK's instance type: `State` and `Entity` stay free for
    the widget.
    """

    instance: str

    @classmethod
    def of(cls, header: Header) -> "GlobalNames":
        """Return the names for the SDK that `header` describes."""
        return cls(header.instance_type)

    @property
    def constants(self) -> str:
        """The interface of all constant groups."""
        return f"{self.instance}Constants"

    @property
    def value(self) -> str:
        """The generic type of any value of a constant group."""
        return f"{self.instance}Value"

    @property
    def entities(self) -> str:
        """The interface from a state entity's name to its model."""
        return f"{self.instance}Entities"

    @property
    def entity(self) -> str:
        """The union of the entities' names."""
        return f"{self.instance}Entity"

    @property
    def state(self) -> str:
        """The generic type of an entity's model."""
        return f"{self.instance}State"

    @property
    def methods(self) -> str:
        """The interface of the SDK's methods."""
        return f"{self.instance}Methods"

    @property
    def factory(self) -> str:
        """The type of the function that makes an instance."""
        return f"{self.instance}Factory"

    @property
    def developer(self) -> str:
        """The interface of the developer utilities."""
        return f"{self.instance}Developer"

    @property
    def modules(self) -> str:
        """The interface from an AMD id to the module's value."""
        return f"{self.instance}Modules"

    @property
    def module(self) -> str:
        """The generic type of a module's value by its AMD id."""
        return f"{self.instance}Module"

    @property
    def imports(self) -> str:
        """The generic type from a tuple of AMD ids to the tuple of their values."""
        return f"{self.instance}Imports"

    @property
    def ids(self) -> str:
        """The generic type of a tuple of AMD ids that are all known."""
        return f"{self.instance}Ids"
