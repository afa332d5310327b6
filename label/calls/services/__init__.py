from .publish_form import FormRefusedError, obstacles_of, publish_form, warnings_of

__all__ = ["FormRefusedError", "obstacles_of", "publish_form", "warnings_of"]
