from django.apps import AppConfig


class ReplayConfig(AppConfig):
    name = "label.replay"
    label = "replay"
    verbose_name = "Replay of a campaign"
