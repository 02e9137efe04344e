"""The app: the functions of functions/, registered. A setting that cannot be used stops it here, with its name."""

import azure.functions as func

from functions import activity, api, connect, health, mail, notifications, resources, sending, upkeep
from shared.library_logs import reduce_library_logs

reduce_library_logs()
resources.settings()

app = func.FunctionApp()
for blueprint in (
    activity.blueprint,
    api.blueprint,
    connect.blueprint,
    health.blueprint,
    mail.blueprint,
    notifications.blueprint,
    sending.blueprint,
    upkeep.blueprint,
):
    app.register_functions(blueprint)
