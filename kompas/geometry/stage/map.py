"""stub"""
from kompas.domain.stage import RoleMapView
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.frame import Setting
def role_map(view: RoleMapView, setting: Setting, progress: float = 1.0) -> tuple[Drawing, ...]:
    return ()
