from .publish_form import FormRefused, obstacles_of, publish_form, warnings_of

__all__ = ["FormRefused", "obstacles_of", "publish_form", "warnings_of"]
