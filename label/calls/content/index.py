"""The page that lists the calls."""

from typing import Any

PAGE_FR: dict[str, Any] = {
    "title": "Appels à manifestation d’intérêt",
    "introduction": (
        "Les communes rejoignent le label en répondant à un appel, pendant la période où il est "
        "ouvert."
    ),
    "body": [],
}
PAGE_AR: dict[str, Any] = {
    "title": "طلبات إبداء الاهتمام",
    "introduction": "تنخرط الجماعات في الميزة بالاستجابة لطلب إبداء الاهتمام خلال فترة فتحه.",
    "body": [],
}
