"""An address that took the place of another on its card knows which."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0023_join_links")]

    initial = False

    operations = [ops.AddField(model_name="Attachment", name="replaced", field=fields.BigIntField(null=True))]
