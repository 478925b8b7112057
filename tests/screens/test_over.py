from textual.app import App

from tui.screens.over import Dialog, Over


async def test_a_screen_is_left_once_and_takes_none_with_it() -> None:
    async with (app := App[None]()).run_test() as pilot:
        below, screen, dialog = app.screen, Over[str](), Dialog[str]()
        told: list[str | None] = []
        app.push_screen(screen, told.append)
        app.push_screen(dialog, told.append)
        await pilot.pause()
        assert dialog.styles.background.a < 1, "what lies below stays in sight"
        screen.dismiss("from below the dialog")
        assert app.screen is dialog
        assert screen.check_action("anything", ()) is False
        assert dialog.check_action("anything", ()) is True
        for result in ("first", "second"):
            dialog.dismiss(result)
        assert app.screen is screen
        for result in ("third", "fourth"):
            screen.dismiss(result)
        assert screen.check_action("anything", ()) is False
        await pilot.pause()
        assert app.screen is below
        assert told == ["first", "third"]
