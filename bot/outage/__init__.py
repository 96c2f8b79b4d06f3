"""While the database is away: what arrives is kept in a file and handled later, and whoever wrote is told."""
