from django.urls import path

from .views import mailbox

app_name = "records"
urlpatterns = [path("courrier/", mailbox, name="mailbox")]
