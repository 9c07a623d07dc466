// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "sample.h"
#include "storage/storefolder.h"
#include "window/application.h"
#include "window/mainwindow.h"
#include "window/prompts.h"
#include "window/restoredialog.h"

#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <csignal>

using namespace facet;
using namespace Qt::StringLiterals;
using window::Application;
using window::MainWindow;

namespace {

/// Does @p act as soon as a modal box stands.
void whenABoxStands(QObject *context, const std::function<void(QWidget *)> &act)
{
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [timer, act] {
        if (QWidget *box = QApplication::activeModalWidget()) {
            timer->deleteLater();
            act(box);
        }
    });
    timer->start(10);
}

} // namespace

/// Plans that cannot be opened: what is offered then, and that it holds nobody up.
class TestOpening final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void offersAnotherFile();
    void offersWhatIsKept();
    void opensABackup();
    void aSignalEndsAQuestion_data();
    void aSignalEndsAQuestion();
    void aSignalAsksNothing();

private:
    QString damagedPlan();

    std::unique_ptr<QTemporaryDir> m_folder;
    window::Prompts m_asked;
    QStringList m_ways; ///< as offered last
    QString m_way;      ///< the one to take
    QString m_file;     ///< to choose
};

void TestOpening::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QCoreApplication::setOrganizationName(u"facet-test"_s);
    QCoreApplication::setApplicationName(u"facet-opening-test"_s);
    QSettings().clear();
    m_asked = window::prompts();
}

void TestOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("FACET_STATE_DIR", QFile::encodeName(m_folder->filePath(u"state"_s)));
    m_ways.clear();
    m_way.clear();
    window::Prompts &prompts = window::prompts();
    prompts = m_asked;
    prompts.choose = [this](QWidget *, const QString &, const QString &, const QStringList &ways) {
        m_ways = ways;
        return static_cast<int>(ways.indexOf(m_way));
    };
    prompts.openFile = [this](QWidget *, const QString &, const QString &) { return m_file; };
}

/// A plan with a backup and the copy on this computer, whose file is no plan any more.
QString TestOpening::damagedPlan()
{
    const QString path = m_folder->filePath(u"plan.facet"_s);
    Document::create(path, samplePlan().value()).value()->flush().value();
    {
        const auto document = Document::open(path).value();
        document->perform({u"Empty the plan"_s, emptyPlan()});
        document->flush().value();
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("no plan") > 0 ? path : QString();
}

void TestOpening::offersAnotherFile()
{
    const QString text = m_folder->filePath(u"letter.facet"_s);
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear all") > 0);
    file.close();
    m_file = m_folder->filePath(u"good.facet"_s);
    Document::create(m_file, samplePlan().value()).value()->flush().value();
    m_way = u"Choose another file…"_s;
    Application application;
    MainWindow *opened = application.openPlan(text);
    QCOMPARE(m_ways, QStringList{m_way});
    QVERIFY(opened);
    QCOMPARE(opened->document().path(), m_file);
    opened->close();
}

void TestOpening::offersWhatIsKept()
{
    const QString path = damagedPlan();
    m_way = u"Open the copy kept on this computer"_s;
    Application application;
    MainWindow *opened = application.openPlan(path);
    QCOMPARE(m_ways, QStringList({m_way, u"Restore a backup…"_s, u"Choose another file…"_s}));
    QVERIFY(opened);
    QVERIFY(opened->document().plan() == emptyPlan()
            || opened->document().plan().all<Person>().empty());
    QVERIFY(opened->document().path().isEmpty());
    opened->close();
}

void TestOpening::opensABackup()
{
    const QString path = damagedPlan();
    m_way = u"Restore a backup…"_s;
    whenABoxStands(this, [](QWidget *box) {
        auto *list = box->findChild<QTreeWidget *>();
        QTRY_VERIFY_WITH_TIMEOUT(list->topLevelItem(0)->text(1).toInt() > 0, 20'000);
        QTest::keyClick(list, Qt::Key_Return);
    });
    Application application;
    MainWindow *opened = application.openPlan(path);
    QVERIFY(opened);
    QVERIFY(!opened->document().plan().all<Person>().empty());
    QVERIFY(opened->document().path().isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "no plan");
    opened->close();
}

void TestOpening::aSignalEndsAQuestion_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("hang up") << SIGHUP;
}

void TestOpening::aSignalEndsAQuestion()
{
    QFETCH(int, number);
    window::prompts() = m_asked; // a real box
    const QString text = m_folder->filePath(u"letter.facet"_s);
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear all") > 0);
    file.close();
    bool stood = false;
    whenABoxStands(this, [&](QWidget *box) {
        stood = qobject_cast<QMessageBox *>(box);
        ::raise(number);
    });
    {
        Application application;
        QVERIFY(!application.start({text, text}));
    }
    QVERIFY(stood);
    QVERIFY(QApplication::topLevelWidgets().isEmpty());
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QApplication::exec(); // so that later questions are asked again
}

/// A window whose file cannot be written closes without a question; its edits are kept.
void TestOpening::aSignalAsksNothing()
{
    bool asked = false;
    window::prompts().confirm = [&](QWidget *, const QString &, const QString &, const QString &) {
        asked = true;
        return false;
    };
    const QString path = m_folder->filePath(u"plan.facet"_s);
    Document::create(path, samplePlan().value()).value()->flush().value();
    {
        Application application;
        QVERIFY(application.start({path}));
        MainWindow *opened = application.openPlan(path);
        QVERIFY(opened);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        opened->document().perform({u"Empty the plan"_s, emptyPlan()});
        QTimer::singleShot(0, qApp, [] { ::raise(SIGTERM); });
        QCOMPARE(QApplication::exec(), 0);
    }
    QVERIFY(!asked);
    QVERIFY(!storage::holderOfPlan(path));
    QVERIFY(Document::open(path).value()->plan().all<Person>().empty());
}

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
