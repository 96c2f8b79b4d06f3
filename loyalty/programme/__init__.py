"""The shop's rules as one value: each section of `config.toml` is a dataclass here."""
