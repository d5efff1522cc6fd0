"""Edits a Word file in LibreOffice by the commands of its own menus and keys, with its changes tracked, and comments on it.

Arguments: the file, the file to write, a folder for LibreOffice's profile, the program, and the edits as JSON:
[{"do": "type", "at": "words that occur once", "text": "…"}, …]. Prints, as JSON, the number of each edit that could be done.
"""
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

source, target, profile, program, edits = sys.argv[1:]
NAME = ("Carol", "Clerk")


def named(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def connect(pipe, office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None:
                raise SystemExit(f"LibreOffice ended with {office.returncode}.")
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not answer.")


def sign_as(context, given, family):
    provider = context.ServiceManager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
    node = named(nodepath="/org.openoffice.UserProfile/Data")
    person = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", node)
    person.givenname, person.sn = given, family
    person.commitChanges()


def edit(document, do, at, text=""):
    search = document.createSearchDescriptor()
    search.SearchString, search.SearchCaseSensitive = at, True
    found = document.findFirst(search)
    if found is None:
        return False
    controller = document.CurrentController
    caret = controller.ViewCursor

    def press(command, **values):
        dispatcher.executeDispatch(controller.Frame, f".uno:{command}", "", 0, named(**values))

    if do == "comment":
        # Its command leaves the caret in the comment, for as long as a busy machine takes.
        comment = document.createInstance("com.sun.star.text.textfield.Annotation")
        comment.Author, comment.Content = " ".join(NAME), text
        found.Text.insertTextContent(found, comment, True)
        return True
    if do in ("replace", "delete", "bold"):
        caret.gotoRange(found, False)
    elif do in ("paragraph", "merge"):
        end = found.Text.createTextCursorByRange(found.End)
        end.gotoEndOfParagraph(False)
        caret.gotoRange(end, False)
    else:
        caret.gotoRange(found.Start, False)
    if do in ("type", "replace"):
        press("InsertText", Text=text)
    elif do in ("delete", "merge"):
        press("Delete")
    elif do == "split":
        press("InsertPara")
    elif do == "paragraph":
        press("InsertPara")
        press("InsertText", Text=text)
    elif do == "bold":
        press("Bold")
    elif do == "row":
        press("InsertRowsAfter")
    else:
        raise SystemExit(f"Nobody knows how to {do}.")
    return True


pipe = f"assay{Path(profile).name}{time.time_ns()}"
office = subprocess.Popen(
    [program, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp"],
    # So that all of it can be ended.
    start_new_session=True,
)
try:
    context = connect(pipe, office)
    create = context.ServiceManager.createInstanceWithContext
    dispatcher = create("com.sun.star.frame.DispatchHelper", context)
    desktop = create("com.sun.star.frame.Desktop", context)
    sign_as(context, *NAME)
    document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, named(Hidden=True))
    # A file for review comes with its changes tracked; nobody has to switch that on.
    tracked = document.RecordChanges
    done = [number for number, one in enumerate(json.loads(edits)) if edit(document, **one)]
    document.storeToURL(Path(target).as_uri(), named(FilterName="MS Word 2007 XML"))
    document.close(True)
    print(json.dumps({"tracked": tracked, "done": done}))
    try:
        desktop.terminate()
    except Exception:  # It answers no more once it has gone.
        pass
    office.wait(60)
finally:
    if office.poll() is None:
        os.killpg(office.pid, signal.SIGTERM)
