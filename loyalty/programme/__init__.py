"""The shop's rules as one value. Each section of `config.toml` is a dataclass here, each key a field."""
