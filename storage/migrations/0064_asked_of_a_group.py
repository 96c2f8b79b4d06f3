"""Figures may be asked of a group of members, which is kept with the request as an offer keeps its audience."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0063_indexes_of_what_grows")]

    initial = False

    operations = [
        ops.AddField(model_name="ReportRequest", name="audience", field=fields.TextField(null=True)),
    ]
